package dev.rainmaker.simulation.persona;

import dev.rainmaker.simulation.mail.ReceivedMail;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a mail as a busy person does: skips quotes and small print, looks for questions, slots and the proposal link. */
public final class MailReader {

    private static final Pattern TOKEN = Pattern.compile("https?://[^\\s\"'<>]+/p/([A-Za-z0-9_~.-]*[A-Za-z0-9_~-])");
    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final Pattern QUOTE_HEAD = Pattern.compile(
            "(?i)^(on .{5,120}wrote:|am .{5,120}schrieb.*:|-{2,} ?original message.*|\\S+@\\S+ wrote:)$");
    private static final Pattern REQUEST = Pattern.compile(
            "(?i)\\b(could you|can you|would you|please(?! find)|let (me|us) know|tell (me|us)|share|send (me|us)|wondering|may i ask"
                    + "|love to (know|hear)|like to (know|hear)|need to know|it would help|help (me|us) to know|confirm|reply with)\\b");
    private static final Pattern ITEM = Pattern.compile("^\\s*(?:[-*•–]|\\(?\\d{1,2}[.):]\\)?)\\s+.*");
    private static final Pattern SMALL_PRINT =
            Pattern.compile("(?i)(unsubscribe|opt out|no longer wish|privacy (notice|policy)|do not want to hear)");

    private MailReader() {}

    /** The reading of one mail. */
    public static MailReading read(ReceivedMail mail) {
        var lines = ownLines(mail.readable());
        return new MailReading(asked(lines), SlotReader.read(lines), token(mail));
    }

    private static Optional<String> token(ReceivedMail mail) {
        var own = String.join("\n", ownLines(mail.readable()));
        var found = TOKEN.matcher(own + "\n" + mail.html());
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static List<String> ownLines(String text) {
        var lines = new ArrayList<String>();
        for (var line : text.split("\\R")) {
            if (line.equals("-- ")
                    || line.equals("--")
                    || QUOTE_HEAD.matcher(line.strip()).matches()) {
                break;
            }
            if (!line.startsWith(">")) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static Set<Topic> asked(List<String> lines) {
        var asked = EnumSet.noneOf(Topic.class);
        var listIsAsked = false;
        for (var paragraph : paragraphs(lines)) {
            if (ITEM.matcher(paragraph).matches() && listIsAsked) {
                topics(paragraph, asked);
                continue;
            }
            for (var sentence : LINK.matcher(paragraph).replaceAll("").split("(?<=[.!?])\\s+")) {
                var question =
                        sentence.endsWith("?") || REQUEST.matcher(sentence).find();
                if (question && !SMALL_PRINT.matcher(sentence).find()) {
                    topics(sentence, asked);
                }
                listIsAsked = sentence.endsWith(":") && question || sentence.endsWith("?");
            }
        }
        return asked;
    }

    private static void topics(String sentence, Set<Topic> asked) {
        var aboutCall = Topic.CALL.isIn(sentence);
        for (var topic : Topic.values()) {
            if (topic.isIn(sentence) && !(aboutCall && onlyTimeOfCall(topic, sentence))) {
                asked.add(topic);
            }
        }
    }

    /** "When can we talk?" and "which place suits you for a call?" ask about the call, not about the event. */
    private static boolean onlyTimeOfCall(Topic topic, String sentence) {
        var lower = sentence.toLowerCase(Locale.ROOT);
        return topic == Topic.DATE && !lower.contains("date") || topic == Topic.PLACE && lower.contains("where");
    }

    /** Joins wrapped lines; an empty line or a list item starts anew. */
    private static List<String> paragraphs(List<String> lines) {
        var paragraphs = new ArrayList<String>();
        var current = new StringBuilder();
        for (var line : lines) {
            if (line.isBlank() || ITEM.matcher(line).matches()) {
                flush(current, paragraphs);
            }
            if (!line.isBlank()) {
                current.append(current.isEmpty() ? "" : " ").append(line.strip());
            }
        }
        flush(current, paragraphs);
        return paragraphs;
    }

    private static void flush(StringBuilder current, List<String> paragraphs) {
        if (!current.isEmpty()) {
            paragraphs.add(current.toString());
            current.setLength(0);
        }
    }
}
