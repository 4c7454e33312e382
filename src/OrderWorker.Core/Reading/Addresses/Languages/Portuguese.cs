namespace OrderWorker.Core.Reading.Addresses.Languages;

internal static class Portuguese
{
    public static readonly AddressLanguage Words = new()
    {
        Streets = "rua avenida travessa praça praceta largo alameda estrada rodovia beco calçada quinta",
        Units = "andar apto apartamento bloco bl dto esq sala lote",
        Houses = "casa sítio quinta",
        Boxes = "caixa",
        Firms = "lda ltda s.a escritório empresa",
        Institutions = "escola conservatório universidade biblioteca livraria",
        Jobs = "diretor diretora gerente advogado advogada",
        Titles = "sr sra dr dra dona",
        Particles = "da do dos das de e",
        Relations = "mãe pai irmã irmão filho filha mulher marido tia tio amigo amiga avó avô",
        Prose =
            "eu gostaria queria quero encomendar comprar pedir enviar enviem envie pago paguei pagamento libras obrigado obrigada exemplar exemplares cópia cópias favor meu minha hoje através seguinte endereço morada",
        Introducers = "para em endereço morada",
        Contacts = "telefone telemóvel celular",
        Abbreviations = "av r dr dra sr sra apto esq dto tv",
        Closings =
            "obrigado, obrigada, muito obrigado, muito obrigada, cumprimentos, com os melhores cumprimentos, melhores cumprimentos, atenciosamente, um abraço, abraços, saudações, bom dia, boa tarde, boa noite, olá, caros, prezados, enviado do",
        Deliver =
            "morada de entrega, morada de envio, endereço de entrega, endereço de envio, endereço para envio, enviar, enviem, envie, entregar, entrega, envio, destinatário, destinatária, pacote, encomenda para",
        Address = "morada, endereço, minha morada, meu endereço, moro, vivo em",
        NotHere = "morada de faturação, endereço de cobrança, faturação, fatura, cobrança",
        Former = "morada antiga, endereço antigo, endereço anterior, mudei-me de",
        Negations = "não nunca",
        ToOffice = "para o escritório, para o trabalho, morada abaixo, endereço abaixo",
        SomeoneElse = "presente, aniversário, mãe, pai, irmã, irmão, filho, filha, amigo, amiga, a morada dela, a morada dele",
        NameIs = "chamo-me, me chamo, meu nome é, o nome é, chama-se, ao cuidado de",
        SeveralParcels = "e o outro para, e outro para, dois endereços, duas moradas",
        FormName = "nome completo, destinatário",
        FormFirstName = "nome próprio",
        FormLastName = "apelido, sobrenome",
        FormStreet = "morada, endereço, rua, endereço de entrega, morada de entrega",
        FormTown = "cidade, localidade",
        FormRegion = "distrito, estado, concelho",
        FormPostcode = "código postal, cep",
        FormPostcodeAndTown = "código postal e localidade",
        FormCountry = "país",
        Countries = """
            AO: Angola
            BR: Brasil
            CH: Suíça
            DE: Alemanha
            ES: Espanha
            FR: França
            GB: Reino Unido, Inglaterra
            IE: Irlanda
            MZ: Moçambique
            PT: Portugal
            US: Estados Unidos
            """,
    };
}
