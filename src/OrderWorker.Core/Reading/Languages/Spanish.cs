namespace OrderWorker.Core.Reading.Languages;

/// <summary>Spanish.</summary>
public static class Spanish
{
    public static Language Language { get; } =
        new()
        {
            Code = "es",
            Telling =
                "el|la|los|las|y|de|que|en|un|una|por|para|con|mi|me|es|su|del|al|se|lo|gracias|saludo|hola|quisiera"
                + "|les|muchas|buenos",
            Numbers =
                "cero=0|un=1|una=1|uno=1|dos=2|tres=3|cuatro=4|cinco=5|seis=6|siete=7|ocho=8|nueve=9|diez=10|once=11"
                + "|doce=12|trece=13|catorce=14|dieciséis=16|diecisiete=17|dieciocho=18|diecinueve=19|quince=15|veinte=20|treinta=30|cuarenta=40|cincuenta=50|cien=100|una docena=12"
                + "|media docena=6|un par de=2|un par=2|otro=1|otra=1",
            Phrases = new Dictionary<Cue, string>
            {
                [Cue.Filler] =
                    "el|la|los|las|lo|de|del|a|al|en|por|para|con|mi|mis|su|sus|yo|me|nos|es|son|este|esta|esto|que|se"
                    + "|y de|hola|gracias|saludos|saludo|titulado|también|hoy"
                    + "|mismo|les|le|siguientes",
                [Cue.Adverb] = "también|muy|por favor|mucho|además|por la presente",
                [Cue.Ask] =
                    "quisiera|quisiéramos|querría|quiero|queremos|me gustaría|nos gustaría|deseo|deseamos|desearía|pedir"
                    + "|encargar|comprar|ordenar|pedido|por favor|envíenme|envíen|enviarme|enviadme|mándenme|mándeme"
                    + "|me envíe|me envíen|necesito|me llevo|tomaré|podrían enviarme|podría enviarme|puede enviarme"
                    + "|pueden enviarme|pido|encargo|mi pedido",
                [Cue.Pay] = "cheque por|pagado por|pago de|pago por",
                [Cue.Own] =
                    "gracias por|muchas gracias por|tengo|ya tengo|tenemos|he comprado|compré|recibí|me encanta|me gusta|escuché|ya|me regalaron"
                    + "|que tengo|me encantó|nos encantó",
                [Cue.Refuse] = "no quiero|no queremos|no deseo|no necesito",
                [Cue.Not] = "no|sin|excepto|salvo|menos|ni|pero no|ningún|ninguna",
                [Cue.Drop] = "quiten|quite|eliminen|olviden|olvide|dejen fuera",
                [Cue.Correct] = "perdón|perdone|mejor|corrección|quiero decir|en realidad|digo|mejor dicho",
                [Cue.Instead] = "en vez de|en lugar de",
                [Cue.Restate] = "es decir|o sea|en total|así que|total",
                [Cue.More] = "más|extra|adicional|otro más",
                [Cue.Doubt] = "quizás|quizá|tal vez|aproximadamente|unos|alrededor|al menos|no estoy seguro|no estoy segura",
                [Cue.Or] = "o|o bien",
                [Cue.And] = "y|e|más|así como|junto con|además",
                [Cue.But] = "pero|aunque|sino",
                [Cue.If] = "si|siempre que|a condición",
                [Cue.Aside] = "porque|ya que|cual|quien|cuando|donde|pues|mientras",
                [Cue.Each] = "cada uno|cada una|de cada|de cada uno|uno de cada|cada",
                [Cue.Same] = "el mismo número de|la misma cantidad de|otros tantos",
                [Cue.Both] = "los dos|las dos|ambos|ambas",
                [Cue.All] = "todos|todas|todos los|todas las",
                [Cue.Any] = "cualquier|cualesquiera",
                [Cue.Set] = "conjunto|colección|lote|trilogía|juego",
                [Cue.Unit] = "ejemplar|ejemplares|copia|copias|unidad|unidades|uds|ud|pieza|piezas|x|veces|vez|cantidad",
                [Cue.Medium] = "álbum|álbumes|disco|discos|título|títulos|grabación|grabaciones",
                [Cue.Vague] = "algunos|algunas|varios|varias|unos|unos cuantos|muchos",
                [Cue.Volume] = "volumen|volúmenes|parte|tomo|número|vol",
                [Cue.Street] = "calle|avenida|avda|plaza|paseo|carretera|piso|camino|apartado|puerta|ronda|c",
                [Cue.Money] = "euro|euros|libra|libras|esterlinas|dólares|eur|gbp|céntimos",
                [Cue.Measure] =
                    "lunes|martes|miércoles|jueves|viernes|sábado|domingo|años|año|días|día|semanas|meses|mes|horas|hora|enero|febrero|marzo|abril|mayo|junio|julio|agosto"
                    + "|septiembre|octubre|noviembre|diciembre|personas|niños|alumnos|amigos",
                [Cue.Everything] = "todo|todo de|todo lo de",
            },
            Glossary =
                "violonchelo=cello|violoncelo=cello|chelo=cello|canciones=songs|canción=song|navidad=christmas"
                + "|vinilo=lp|vinilos=lp|libro=book|cancionero=tunebook",
            Common =
                "hoy casa música bonita amigo amigos familia regalo cumpleaños madre padre hermano hermana mujer"
                + " marido concierto noche luz agua viento cielo corazón vida mundo tiempo iglesia escuela niños"
                + " pequeño grande nuevo viejo carta correo tarjeta dinero",
            Kinds = new KindPhrases
            {
                Cancel =
                    "cancelar|cancelen|cancele|anular|anulen|anulación|cancelación|no lo envíen|no me lo envíen"
                    + "|he cambiado de idea|he cambiado de opinión",
                Change =
                    "cambiar mi pedido|modificar mi pedido|mi pedido de ayer|a mi pedido|añadir a mi pedido"
                    + "|cambio en mi pedido|en mi pedido|mi pedido del|cambiar la dirección|dirección equivocada",
                EarlierOrder =
                    "mi pedido de ayer|mi pedido del|mi último pedido|mi pedido anterior|dónde está mi pedido|mi paquete"
                    + "|ha llegado|pedí",
                Complaint =
                    "no funciona|cambiarlo|roto|rota|dañado|rayado|defectuoso|reembolso|devolución|reclamación|no ha llegado|no he recibido",
                Goods = "cd|cds|álbum|disco|discos|pedido|libro|vinilo|ejemplar",
                Asking =
                    "quisiera saber|me gustaría saber|podrían decirme|podría decirme|puede decirme|díganme"
                    + "|por favor confirmen|es posible|sería posible|una pregunta|consulta",
                ShopMatters =
                    "envío|enviar|envían|gastos|pagar|pago|tarjeta|precio|cuesta|cuánto|disponible|disco|cd|álbum"
                    + "|factura|ustedes|vosotros|usted|comprar",
                Condition =
                    "si todavía|si aún|si queda|si quedan|solo si|sólo si|siempre que|a condición|si no|si llega|si es"
                    + "|si puede|si pueden|si tienen|si está|si están|si el|si la",
                Polite =
                    "en cuanto pueda|en cuanto puedan|cuando puedan|cuando pueda|si es posible|si hay algún problema|si necesitan|si tienen alguna duda|por favor",
                Rhetorical = "cómo están|qué tal|verdad|cómo está",
                Questions =
                    "cuánto|cuándo|cuál|qué|tienen|tienes|dónde|cómo|por qué|hay|puedo pagar|aceptan|envían a"
                    + "|es posible|quién",
                TakenBack = "reembolso|reembolsado|disputa|contracargo|devolución|revertido|reversión|reclamación",
                Steering = "ignora las instrucciones|ignore las instrucciones|marcar como pagado",
                Bulk = "darse de baja|boletín|suscripción|newsletter",
                Wait = "en cuanto|cuando|apartar|aparte|resérveme|reservar|el próximo mes|todavía no envíe",
                Extra =
                    "contra reembolso|descuento|cupón|gratis|nos hemos mudado|cada mes|firmado|firmada|dedicado|dedicatoria|envuelto|papel de regalo|para regalo|certificado|mensajero"
                    + "|una factura",
                Machine = "programa|programa de pedidos|sistema|sistema de pedidos|al sistema|robot",
                Approved = "verificado|verificada|aprobado|aprobada|autorizado|autorizada|administrador",
                Unchecked = "no verificar|sin verificar|no verifique|sin revisión|no comprobar|sin comprobar|como pagado",
                Elsewhere = "adjunto|adjunta|adjuntos|foto",
                OnBehalf = "para mi madre|para mi padre|en nombre de|abajo|reenvío",
            },
            Money = new MoneyPhrases
            {
                PayPal = "paypal",
                Cheque = "cheque|cheques|talón",
                PostalOrder = "giro postal",
                Total = "total|en total|suma|importe|son|envío incluido|con envío|gastos incluidos|portes incluidos|asciende",
                Paid =
                    "pagado|pago|pagaré|pagar|enviado|envío|mando|he pagado|transferido|por paypal|con paypal"
                    + "|mediante paypal|cheque de|cheque por|paypal|cheque|acabo de",
                Single = "cada|cada uno|cada una|por unidad|por disco|la unidad|cuesta",
                Postage = "envío|portes|gastos|correo",
                WithoutPostage = "más envío|más gastos|más portes|más los gastos|sin envío|sin gastos|y los gastos|más el envío",
                Gift = "donación|donativo|quédense con el cambio",
                Refused = "no|sin|en vez de|en lugar de",
            },
        };
}
