package dev.rainmaker.agents.rules.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What the sender wrote: without quoted mail, without signature. A postscript is kept. */
public final class NewText {
    private static final Pattern HEADER = Pattern.compile(
            "(?iu)^\\s*(?:on .{6,200}(?:wrote|writes):|am .{6,200} schrieb.*:|le .{6,200} a écrit\\s*:|el .{6,200} escribió:|-{2,}\\s*(?:original message|original appointment|forwarded message|ursprüngliche nachricht|original-?nachricht|weitergeleitete nachricht|message d.origine|message original|message transféré|mensaje original|mensaje reenviado|reply above this line).*|(?:begin forwarded message|anfang der weitergeleiteten nachricht|début du message (?:réexpédié|transféré)|inicio del mensaje reenviado)\\s*:?|_{10,})\\s*$");
    private static final Pattern HEADER_START =
            Pattern.compile("(?iu)^\\s*(?:on|am|le|el) .{4,120}(?:\\d{4}|\\d{1,2}:\\d{2}|<|@|,)[^.!?]*$");
    private static final Pattern OUTLOOK = Pattern.compile("(?iu)^\\s*\\*?(?:from|von|de)\\*?\\s?:\\s.+");
    private static final Pattern OUTLOOK_NEXT = Pattern.compile(
            "(?iu)^\\s*\\*?(?:sent|date|to|subject|gesendet|datum|an|betreff|envoyé(?: le)?|date|à|objet|enviado(?: el)?|fecha|para|asunto)\\*?\\s?:\\s.*");
    private static final Pattern CLOSING = Pattern.compile(
            "(?iu)^\\s*(?:(?:with |many |kind(?:est)? |best |warm(?:est)? |all the )*(?:regards|wishes|best|thanks|greetings)|cheers|thanks|thank you|thx|sincerely|yours(?: \\w+)?|cordially|talk soon|take care|mit (?:freundlichen|besten|herzlichen|lieben|sonnigen) gr(?:ü|ue)(?:ß|ss)en|(?:viele |liebe |beste |herzliche |schöne |freundliche |sonnige )*gr(?:ü|ue)(?:ß|ss)e(?: aus \\p{L}+)?|gr(?:u|ü)(?:ß|ss)|hochachtungsvoll|mfg|lg|vg|bg|(?:bien |très )?cordialement|bien à (?:vous|toi)|(?:sincères |meilleures )?salutations(?: distinguées)?|amicalement|bises|bisous|cdlt|cdt|(?:un |muchos |cordiales |un cordial )?saludos?(?: cordial(?:es)?)?|atentamente|atte|(?:un )?(?:fuerte )?abrazo|besos|love|xo|xoxo)(?: (?:again|so much|in advance|and (?:best |kind )?regards))?\\s*[,.!–-]*\\s*(?:\\p{Lu}[\\p{L}.&' -]{0,40})?$");
    private static final Pattern DEVICE = Pattern.compile(
            "(?iu)^\\s*(?:sent from my|sent from|sent via|get outlook for|von meine[mr] .* gesendet|gesendet (?:von|mit)|diese nachricht wurde von meinem|envoyé (?:de(?:puis)? m|à partir)|télécharger outlook|enviado desde|obtener outlook).*|\\[(?:cid|image):[^\\]]*\\]\\s*|(?:p )?(?:please consider the environment|pensez à l.environnement|denken sie an die umwelt|bitte denken sie an die umwelt|antes de imprimir|por favor,? no imprima|n.imprimez ce).*");
    private static final Pattern POSTSCRIPT = Pattern.compile("(?iu)^\\s*p\\.?\\s?s\\.?[:\\s].*");
    private static final int SIGNATURE_LINES = 9;

    private NewText() {}

    /** Never null; empty when all of it is quoted. */
    public static String of(String text) {
        var lines = withoutQuotes(List.of(text.split("\\R", -1)));
        return String.join("\n", withoutSignature(lines)).strip();
    }

    private static List<String> withoutQuotes(List<String> lines) {
        var kept = new ArrayList<String>();
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.stripLeading().startsWith(">")) {
                continue;
            }
            var length = headerLength(lines, i);
            if (length > 0) {
                var rest = lines.subList(i + length, lines.size());
                if (!answersBelow(rest)) {
                    break;
                }
                i += length - 1;
                continue;
            }
            kept.add(line);
        }
        return kept;
    }

    private static int headerLength(List<String> lines, int at) {
        var line = lines.get(at);
        var next = at + 1 < lines.size() ? lines.get(at + 1) : "";
        if (HEADER.matcher(line).matches()) {
            return 1;
        }
        if (HEADER_START.matcher(line).matches()
                && HEADER.matcher(line + " " + next.strip()).matches()) {
            return 2;
        }
        return OUTLOOK.matcher(line).matches() && OUTLOOK_NEXT.matcher(next).matches() ? 2 : 0;
    }

    /** Somebody who answers below the quote marks it with ">". */
    private static boolean answersBelow(List<String> rest) {
        return rest.stream().anyMatch(line -> line.stripLeading().startsWith(">"))
                && rest.stream()
                        .anyMatch(
                                line -> !line.isBlank() && !line.stripLeading().startsWith(">"));
    }

    private static List<String> withoutSignature(List<String> lines) {
        var kept = new ArrayList<String>();
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var rest = lines.subList(i + 1, lines.size());
            if (line.equals("-- ") || line.strip().equals("--") || closes(line, rest, kept)) {
                rest.stream()
                        .filter(later -> POSTSCRIPT.matcher(later).matches())
                        .forEach(kept::add);
                break;
            }
            if (!DEVICE.matcher(line).matches()) {
                kept.add(line);
            }
        }
        return kept;
    }

    private static boolean closes(String line, List<String> rest, List<String> before) {
        var something = before.stream().anyMatch(earlier -> !earlier.isBlank());
        return something
                && CLOSING.matcher(line).matches()
                && rest.stream().filter(later -> !later.isBlank()).count() <= SIGNATURE_LINES
                && rest.stream()
                        .noneMatch(later -> later.length() > 90 || later.strip().endsWith("?"));
    }
}
