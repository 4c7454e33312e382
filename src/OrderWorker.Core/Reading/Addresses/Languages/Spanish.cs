namespace OrderWorker.Core.Reading.Addresses.Languages;

internal static class Spanish
{
    public static readonly AddressLanguage Words = new()
    {
        Streets =
            "calle c/ avenida avda av paseo pº plaza pza carrer camino carretera ctra ronda travesía callejón glorieta rambla passeig avinguda calzada urbanización urb polígono jirón carrera",
        Units = "piso puerta escalera esc bajo ático portal planta dpto departamento izq dcha entresuelo",
        Houses = "casa finca villa cortijo masía",
        Boxes = "apartado aptdo apdo casilla",
        Firms = "s.l s.l. s.a s.a. s.l.u despacho empresa oficina bufete",
        Institutions = "escuela conservatorio universidad biblioteca librería colegio instituto",
        Jobs = "gerente directora responsable abogado abogada jefe",
        Titles = "sr sra srta d dª don doña señor señora",
        Particles = "de del la las los y i",
        Relations = "madre padre hermana hermano hijo hija mujer marido tía tío sobrino sobrina amigo amiga abuela abuelo",
        Prose =
            "yo quisiera quiero quería deseo encargar pedir pedido comprar por favor enviar envíe envíen mandar pago pagado pagaré libras gracias ejemplar ejemplares disco discos es dirección siguiente hoy mediante para su nuestra nuestro buenos buenas",
        Introducers = "a en es dirección para",
        Contacts = "teléfono móvil tfno tlf",
        Abbreviations = "avda av pza ctra esc izq dcha sr sra d c apdo núm",
        Closings =
            "gracias, muchas gracias, un saludo, saludos, saludos cordiales, un cordial saludo, atentamente, un abrazo, cordialmente, hola, buenos días, buenas tardes, buenas noches, estimados, estimado, estimada, muy señores, enviado desde, con un saludo, le saluda, abrazos",
        Deliver =
            "dirección de envío, dirección de entrega, enviar, envíe, envíen, envíenlo, envíenlos, envíenme, mandar, manden, entregar, entrega, envío, destinatario, destinataria, dirección postal, paquete, remitir",
        Address = "dirección, mi dirección, vivo en, señas, domicilio, datos",
        NotHere = "dirección de facturación, facturación, factura, no a, no enviar",
        Former = "dirección antigua, antigua dirección, dirección anterior, antes, ya no vivo, me he mudado de",
        Negations = "no nunca",
        ToOffice =
            "a mi oficina, a la oficina, al despacho, dirección de abajo, al trabajo, dirección de mi firma, dirección abajo",
        SomeoneElse =
            "su dirección es la de, regalo, cumpleaños, madre, padre, hermana, hermano, hijo, hija, tía, tío, amiga, amigo",
        NameIs = "me llamo, mi nombre es, nombre es, se llama, a nombre de, a la atención de",
        SeveralParcels = "uno para mí y otro, y otro a, el otro a, y uno a, dos direcciones",
        FormName = "nombre y apellidos, nombre completo, destinatario",
        FormFirstName = "nombre",
        FormLastName = "apellidos, apellido",
        FormStreet = "dirección, calle, domicilio, dirección de envío, dirección de entrega, dirección postal",
        FormTown = "ciudad, población, localidad, municipio",
        FormRegion = "provincia, estado, comunidad",
        FormPostcode = "código postal, c.p., cp, codigo postal",
        FormPostcodeAndTown = "código postal y ciudad, cp y población, c.p. y población",
        FormCountry = "país",
        Countries = """
            AR: República Argentina
            AT: Austria
            BE: Bélgica
            BR: Brasil
            CA: Canadá
            CH: Suiza
            CL: República de Chile
            CZ: República Checa, Chequia
            DE: Alemania
            DK: Dinamarca
            ES: España, Espana, Reino de España
            FI: Finlandia
            FR: Francia
            GB: Reino Unido, Gran Bretaña, Inglaterra, Escocia
            GR: Grecia
            HU: Hungría
            IE: Irlanda
            IT: Italia
            JP: Japón
            KZ: Kazajistán
            MA: Marruecos
            MX: México
            NL: Países Bajos, Holanda
            NO: Noruega
            NZ: Nueva Zelanda
            PE: Perú
            PL: Polonia
            PT: Portugal
            RO: Rumanía
            RU: Rusia
            SE: Suecia
            TR: Turquía
            US: Estados Unidos, EE.UU., EEUU, EE. UU.
            """,
    };
}
