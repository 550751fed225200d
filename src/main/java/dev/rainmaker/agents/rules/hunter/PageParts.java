package dev.rainmaker.agents.rules.hunter;

import dev.rainmaker.agents.WebDocument;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What one speaker says on a page, without the menus, notices and answers that cling to it.
 *
 * @param parts the notices of a board, the posts of a thread or the items of minutes; one part when the page has one speaker
 * @param edges menus, paths and the like; they tell where a page belongs
 */
record PageParts(List<String> parts, String edges) {
    private static final int SHORT = 140;
    private static final int LONGEST_BEGINNING = 160;
    private static final Pattern DIVIDED = Pattern.compile("\\s[|·»>/•–-]\\s|\\s{3,}|[»>]\\s|\\S[|]\\S");
    private static final Pattern SPACED =
            Pattern.compile("(?:\\p{L}[\\p{L}&?]*(?: \\p{L}+)?\\s{2,}){2,}\\p{L}[\\p{L} ]*");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…][\"'”’)»]*(?:\\s|$)");
    private static final Pattern NOTICE =
            Pattern.compile("(?iu)^(?:(?:\\d+|no|\\p{L}+) (?:replies|comments|answers|thank"
                    + " yous|notes|views|likes|kommentare|antworten|commentaires|réponses|comentarios|respuestas)\\b.{0,80}|.{0,60}(?:cookies?|privacy|datenschutz|mentions"
                    + " légales|aviso legal|impressum|newsletter|all rights"
                    + " reserved|rss)\\b.{0,80}|(?:share|teilen|partager|compartir|report|melden|signaler|reply|répondre|antworten|responder|log"
                    + " in|sign up|filed under|tags?|categories|related|similar|read more|read also|more from|you may"
                    + " also|ad views|das könnte|mehr (?:zum|aus|von)|lire aussi|à lire|te puede interesar|también te|ver"
                    + " más|signatur|signature|made with|page \\d+ of)\\b.{0,120})$");
    private static final Pattern ANSWER = Pattern.compile(
            "(?iu)^(?:>|↳|\\[[–-]\\]|(?:re|reply|replies|antwort|réponse|respuesta|answer|comment|kommentar|commentaire|comentario)\\b(?:"
                    + " (?:from|von|de|by)\\b)?[^.!?]{0,40}:).*");
    private static final Pattern SPEAKER = Pattern.compile("^(?:[\\w.@-]{3,30}|@\\S{2,30}):\\s+\\S.{20,}");
    private static final Pattern LABELLED = Pattern.compile(
            "(?iu)^(?:[a-z][).]"
                    + " )?(?:where|when|who|what|date|venue|place|location|budget|scope|contact|email|phone|deadline|ort|datum|wann|wo|leistung|auftraggeber|frist|umfang|kontakt|termin|lieu|objet|acheteur|date|effectif|critères|remise|quand|où|entidad|objeto|lugar|fecha|plazo|contacto|presupuesto|organismo|asistentes|q|a|f|story)\\b[^:]{0,30}:.*");
    private static final Pattern NOTICE_HEAD =
            Pattern.compile("^(?:\\p{Lu}[\\p{Lu}’'/-]{2,}(?:\\s\\p{Lu}{2,}){0,3})(?:[.:]|,|\\s[–—-])?\\s+\\S.{10,}");
    private static final Pattern ITEM = Pattern.compile(
            "^(?:(?:TOP|Punkt|Point|Punto|Item|Agenda)\\s+\\d+|\\d{1,2}[.)])\\s+\\p{Lu}[^.:?!]{2,40}(?:[:.]\\s+\\S.{4,}|$)");
    private static final Pattern NUMBERED = Pattern.compile("^(?:\\w{3,7}\\s+)?\\d{1,2}[.):].*");

    static PageParts of(WebDocument document) {
        var kept = new ArrayList<String>();
        var edges = new StringBuilder();
        for (var raw : document.text().split("\\R", -1)) {
            var line = raw.strip();
            if (isEdge(line)) {
                edges.append(line).append('\n');
            } else if (!ANSWER.matcher(line).matches()) {
                kept.add(line);
            }
        }
        var parts = divided(kept);
        return new PageParts(parts, edges.toString());
    }

    /** One part as a document of its own; the title of a page with many speakers is no word of theirs. */
    DocumentReading reading(WebDocument document, String part, LocalDate today) {
        return parts.size() == 1
                ? DocumentReading.of(document.withText(part), today, edges)
                : DocumentReading.of(
                        document.withText(part).withTitle(""),
                        today,
                        edges + document.title() + "\n" + beginning() + "\n");
    }

    private String beginning() {
        var first = parts.getFirst();
        return first.substring(0, Math.min(LONGEST_BEGINNING, first.length()));
    }

    private static boolean isEdge(String line) {
        if (line.isEmpty() || line.length() > 200) {
            return false;
        }
        if (NOTICE.matcher(line).matches()) {
            return true;
        }
        if (SPACED.matcher(line).matches()) {
            return true;
        }
        long sentences = SENTENCE_END.matcher(line).results().count();
        return line.length() <= SHORT
                && DIVIDED.matcher(line).find()
                && (sentences == 0 || DIVIDED.matcher(line).results().count() >= 3)
                && !line.matches(".*\\d{4,}.*@.*|(?iu).*(?:wanted|gesucht|cherche|busco|suche).*");
    }

    private static List<String> divided(List<String> lines) {
        var whole = String.join("\n", lines).strip();
        for (var head : List.of(SPEAKER, NOTICE_HEAD, ITEM)) {
            long heads =
                    lines.stream().filter(line -> head.matcher(line).matches()).count();
            long numbered = lines.stream()
                    .filter(line -> NUMBERED.matcher(line).matches())
                    .count();
            if (heads >= 3
                    && (head != SPEAKER
                            || lines.stream()
                                    .noneMatch(line -> LABELLED.matcher(line).matches()))
                    && (head != ITEM || heads * 10 >= numbered * 7)) {
                return split(lines, head);
            }
        }
        return List.of(whole);
    }

    private static List<String> split(List<String> lines, Pattern head) {
        var parts = new ArrayList<String>();
        var current = new StringBuilder();
        for (var line : lines) {
            if (head.matcher(line).matches() && !current.isEmpty()) {
                parts.add(current.toString().strip());
                current.setLength(0);
            }
            current.append(line).append('\n');
        }
        parts.add(current.toString().strip());
        return parts.stream().filter(part -> !part.isEmpty()).toList();
    }
}
