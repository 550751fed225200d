package dev.rainmaker.agents.rules.hunter;

import dev.rainmaker.agents.WebDocument;
import dev.rainmaker.agents.text.Gazetteer;
import dev.rainmaker.platform.planning.EventType;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Who speaks in a page or a part of one: by a signature, a poster's line, a label of a tender, or the site's own name. */
final class Speakers {
    private static final String WORD = "\\p{Lu}[\\p{L}'’]+(?:-\\p{Lu}?[\\p{L}'’]+)*";
    private static final String NAME =
            WORD + "(?:\\s+(?:\\p{Lu}\\.|van|von|de|da|del|der|den|la|di|" + WORD + ")){0,3}";
    private static final String NAMES = NAME + "(?:\\s+(?:&|\\+|and|und|et|y|e)\\s+" + NAME + ")?";
    private static final String GREETING =
            "(?iu:thanks(?: so much| all| everyone| in advance| a million)?|many thanks|thank you|ta|cheers|best(?:"
                    + " wishes)?|kind"
                    + " regards|regards|love|yours|hugs|xx?|xo|xoxo|bussi|bussis|busserl|baci|ciao|tschüss|tschau|servus|pfiat"
                    + " euch|salut|kenavo|grosses bises|biz|muxu|muxuk|petons|besote|un"
                    + " saludete|abrazote|atentamente|respectfully|sincerely|warmly|fondly|take care|lg|vg|mfg|liebe"
                    + " grüße|viele grüße|beste grüße|herzliche grüße|grüße|grüßle|gruß|gruss|liebe grüsse|viele"
                    + " grüsse|danke(?: euch| schon mal| im voraus)?|vielen dank|eure?r?|ihre?|merci(?: d['’]avance|"
                    + " beaucoup| à tou\\p{L}+)?|bises|bisous|amicalement|cordialement|à bientôt|bonne journée|gracias(?:"
                    + " mil| de antemano| a todos| a todas)?|un beso|besos|besitos|saludos|un saludo|un abrazo|abrazos|mil"
                    + " gracias|se agradece\\p{L}*|ideas|willkommen)";
    private static final List<Pattern> SIGNED = List.of(
            Pattern.compile("(?:^|[.!?]\\s+)" + GREETING + "[\\s,!.:–—-]+\\p{L}*\\s*\\((" + NAMES + ")\\)"),
            Pattern.compile("(?:^|[.!?,]\\s+|\\s)" + GREETING + "\\s*[,!.:–—-]*\\s*[–—-]?\\s*(" + NAMES
                    + ")(?:\\s*[.!♡❤x]*$|[,(]|\\s+(?:in|from|aus|de|à|en)\\s)"),
            Pattern.compile("^\\s*[–—~-]+\\s*(" + NAMES + ")(?:\\s*[.!]?$|,)"),
            Pattern.compile("^(" + NAMES + ")(?:\\.?$|,\\s+.{2,60}$|\\s+(?:in|from|aus|de)\\s+" + WORD + "\\.?$)"),
            Pattern.compile("[.!?]\\s+(" + NAMES + ")\\.?$|[.!?]\\s+(" + NAMES + "),\\s+[\\d+].{4,40}$"));
    private static final List<Pattern> POSTED = List.of(
            Pattern.compile(
                    "(?iu:posted by|asked by|question from|written by|author|by|von|gefragt von|erstellt von|posté"
                            + " par|publié par|demandé par|par|publicado por|preguntado"
                            + " por|por|op|name|contact|kontakt|ansprechpartner\\p{L}*|contacto|de la part"
                            + " de)\\s*:?\\s+(?:u/)?("
                            + NAMES + "|[\\p{L}\\d]+(?:[_.-][\\p{L}\\d]+)+)\\s*$"),
            Pattern.compile("^(" + NAME + ")\\s*(?:>|»|→|·)\\s"),
            Pattern.compile("^(?:@|u/)?([\\p{L}\\d]+(?:[_.-][\\p{L}\\d]+)+|@[\\p{L}\\d]{4,})(?:,|"
                    + " \\u00b7|:|\\s+(?:posted|wrote|schrieb|a écrit|escribió)|$)"));
    private static final Pattern FRIEND = Pattern.compile(
            "(?iu:friend|sister|brother|cousin|daughter|son|freundin|freund|schwester|bruder|tochter|amie?|sœur|frère|fille|amig[oa]|herman[oa]|hij[oa]|boss|chef|colleague)\\s+("
                    + WORD + "\\s+" + WORD + ")");
    private static final Pattern LABEL = Pattern.compile("(?:^|\\n"
            + ")\\s*(?:[a-z0-9]{1,2}[).]\\s*)?(?iu:auftraggeber(?:in)?|vergabestelle|veranstalter(?:in)?|ausrichter|acheteur|pouvoir"
            + " adjudicateur|maître d['’]ouvrage|organisme|entité|entidad(?: contratante| convocante)?|órgano de"
            + " contratación|convoca|contracting authority|buyer|client|issued"
            + " by|issuer|organi[sz]ation|organi[sz]er|company|requesting organi[sz]ation)\\s*:\\s*([^,;.\\n"
            + "(]{3,70})");
    private static final Pattern BODY = Pattern.compile("\\b((?:" + WORD
            + "\\s+){0,4}(?:Council|Committee|Society|Association|Trust|Foundation|Union|Guild|Club|Federation|Board|Chamber|University|College|Parish|Hospital|Institute|Alumni|Choir|Robotics|Labs|Group|Partners|Payroll|Software|Systems|Logistics)(?:\\s+of\\s+"
            + WORD + "(?:\\s+"
            + WORD + ")?)?|(?:" + WORD
            + "\\s+){1,3}(?:Ltd|Limited|plc|Inc|LLC|GmbH|AG|KG|e\\.\\s?V\\.|SARL|SAS|SA|S\\.?L\\.?|S\\.?A\\.?)\\b|(?:Abikomitee|Komitee|Festausschuss|Förderverein|Verein|Stadt|Gemeinde|Landkreis|Kanzlei|Hochschule|Fachschaft|Gymnasium|Stadtwerke|Stiftung|Verband|Mutuelle|Mairie|Comité|Association|Amicale|Fédération|Syndicat|Bureau"
            + " des Élèves|Société|Groupe|Lycée|École|Conseil|Fondation|Ville"
            + " de|Delegación|Comité|Comisión|Asociación|Ayuntamiento|Colegio|Cámara|Fundación|Grupo|Facultad|Instituto|Cooperativa|Hermandad|Club|Peña)(?:\\s+(?:de|des|du|del|der|la|el|los|las|les|für|d['’])){0,2}(?:\\s*"
            + WORD + "){1,3})");
    private static final Pattern APPOSITION =
            Pattern.compile("(?:^|[(]|[.!?]\\s+)((?:" + WORD + "\\s+){1,3}" + WORD + "|" + WORD + "\\s+" + WORD
                    + ")(?:,\\s+(?:an?|the|maker|one|\\d+ people|if"
                    + " that|whose|which|based|headquartered|éditeur|fabricant|une?|die|ein|der|una|empresa)\\b)");
    private static final Pattern ANY_SITE = Pattern.compile(
            "forum|board|blog|news|netz|portal|chat|list|markt|talk|nachbar|vergabe|march[eé]s|licita|tender|jobs?|stellen|emploi|annonce|anuncio|veedel|kreis|club|community|wedding|hochzeit|mariage|boda|eltern|stadt|quartier|barrio|gruppe|group|avis|entraide|foro|post|bulletin|herald|courier|times|tribune|journal|daily|weekly|neighbo|notice|zeitung|gazette|echo");
    private static final Pattern AND_I = Pattern.compile("\\b(" + WORD
            + ")\\s+(?:and I|und ich|et moi|y yo)\\b|\\b(?:[Ii]ch und|[Mm]oi et|[Yy]o y)\\s+(" + WORD + ")\\b");
    private static final Pattern TITLE_PAIR = Pattern.compile(
            "^(?:The wedding of |Wedding of |Hochzeit von |Mariage de |Boda de )?(" + WORD + "(?:\\s+" + WORD
                    + ")?\\s*(?:&|\\+|and|und|et|y|e)\\s*" + WORD + "(?:\\s+" + WORD
                    + ")?)(?=\\s*(?:[|,:–—-]|$))");
    private static final Pattern CALLED = Pattern.compile(
            "(?:[Hh]ello from|[Hh]i from|[Hh]ere at|[Ww]e at|[Bb]ei|[Cc]hez|[Ww]ir von|[Ww]ir bei|[Nn]ous,|[Ee]n)\\s+("
                    + WORD + "(?:\\s+" + WORD
                    + "){0,2})\\s*(?:\\(|,? (?:we|wir|nous|somos|are|sind))|\\((" + WORD + "(?:\\s+" + WORD
                    + "){0,2}), \\d+ (?:people|of us|leute|personnes|personas)|(?:^|[.!?]\\s+)(" + WORD + "(?:\\s+"
                    + WORD
                    + "){0,3}),? (?:is|will be|turns|wird|feiert|fête|cumple|celebra) ");
    private static final Pattern NOT_A_NAME = Pattern.compile(
            "(?iu)^(?:the|we|our|my|i|it|this|that|they|he|she|you|your|there|here|what|who|when|where|how|hi|hello|dear|save|please|looking|planning|wedding|party|event|annual|everyone|anyone|someone|just|any|all|new|help|thanks?|both|us|me|so|and|but|ok|yes|no|not|or|if|is|has|have|also|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|dm|pm|ring|call|contact|needs?|questions?|home|forum|boards?|news|latest|general|menu|search|ich|wir|und|oder|aber|der|die|das|ein|eine|danke|bitte|hallo|liebe|gut|ja|nein|nicht|wer|was|wo|wie|kommentare|je|on|nous|et|ou|mais|le|la|les|un|une|merci|bonjour|bonsoir|coucou|oui|non|qui|yo|nos|el|los|las|y|o|pero|hola|gracias|sí|quién|dónde|budget|datum|date|ort|lieu|fecha|lugar|wharf|reply|community|press|contact"
                    + " for|editorial|admin|staff|public)\\b.*");

    private Speakers() {}

    /** The person or the couple that speaks, or null. */
    static String person(DocumentReading reading) {
        var lines = lines(reading);
        for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - 5); i--) {
            for (var pattern : SIGNED) {
                var name = last(pattern, lines.get(i));
                if (name != null) {
                    return name;
                }
            }
        }
        var pair = TITLE_PAIR.matcher(reading.document().title().strip());
        if (reading.eventType() == EventType.WEDDING && pair.find()) {
            return pair.group(1);
        }
        var friend = FRIEND.matcher(String.join("\n", reading.planningSentences()));
        if (friend.find()) {
            return friend.group(1);
        }
        var heads = new ArrayList<>(lines.subList(0, Math.min(3, lines.size())));
        heads.addAll(List.of(reading.edges().split("\n")));
        for (var pattern : POSTED) {
            for (var line : heads) {
                var name = last(pattern, line);
                if (name != null) {
                    return name;
                }
            }
        }
        var partner = AND_I.matcher(reading.document().text());
        return partner.find() ? partner.group(1) != null ? partner.group(1) : partner.group(2) : null;
    }

    /** The organisation that speaks, or null. */
    static String organisation(DocumentReading reading) {
        var text = reading.document().title() + "\n" + reading.edges() + "\n"
                + reading.document().text();
        var label = LABEL.matcher(text);
        if (label.find()) {
            return label.group(1).strip();
        }
        var site = ofSite(reading.document(), text);
        if (site != null) {
            return site;
        }
        for (var pattern : List.of(BODY, CALLED, APPOSITION)) {
            for (var line : text.split("\n")) {
                var found = pattern.matcher(line);
                while (found.find()) {
                    var name = IntStream.rangeClosed(1, found.groupCount())
                            .mapToObj(found::group)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse("")
                            .strip();
                    if (!NOT_A_NAME.matcher(name).matches() && name.length() > 3) {
                        return name;
                    }
                }
            }
        }
        return null;
    }

    /** The capitalised words of a page that its address is made of: "Petersen Tauwerk" on petersen-tauwerk.example. */
    private static String ofSite(WebDocument document, String text) {
        try {
            var host =
                    document.url() == null ? null : URI.create(document.url()).getHost();
            if (host == null) {
                return null;
            }
            for (var label : host.split("\\.")) {
                var joined = Gazetteer.fold(label).replace(" ", "");
                if (joined.length() < 6 || ANY_SITE.matcher(label).find()) {
                    continue;
                }
                var words = Pattern.compile(WORD + "(?:\\s+(?:&\\s+|de\\s+|des\\s+)?" + WORD + "){1,4}")
                        .matcher(text);
                while (words.find()) {
                    var parts = words.group().split("\\s+");
                    for (int from = 0; from < parts.length - 1; from++) {
                        for (int to = parts.length; to >= from + 2; to--) {
                            var piece = String.join(" ", List.of(parts).subList(from, to));
                            if (Gazetteer.fold(piece).replace(" ", "").equals(joined)) {
                                return piece;
                            }
                        }
                    }
                }
                if (label.matches("\\p{L}{3,}-\\p{L}{3,}")
                        && !ANY_SITE.matcher(label).find()) {
                    var named = Pattern.compile("(?iu)\\b" + label.replace("-", "[\\s-]") + "\\b")
                            .matcher(text);
                    return named.find() ? named.group() : titled(label);
                }
            }
            return null;
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }

    private static String titled(String label) {
        return Arrays.stream(label.split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }

    private static List<String> lines(DocumentReading reading) {
        return reading.document()
                .text()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String last(Pattern pattern, String line) {
        String name = null;
        var found = pattern.matcher(line);
        while (found.find()) {
            for (int group = 1; group <= found.groupCount(); group++) {
                var said = found.group(group);
                if (said != null && !NOT_A_NAME.matcher(said).matches() && said.length() > 2) {
                    name = said.strip();
                }
            }
        }
        return name;
    }
}
