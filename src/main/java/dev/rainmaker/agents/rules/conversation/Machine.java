package dev.rainmaker.agents.rules.conversation;

import dev.rainmaker.agents.ReceivedReply;
import dev.rainmaker.platform.planning.ReplyIntent;
import dev.rainmaker.platform.text.Folded;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells mail that a machine wrote from mail of a person, by headers first (RFC 3834, RFC 3464). */
public final class Machine {
    private static final Pattern AWAY = Pattern.compile(
            "(?i)out of (?:the )?office|automatic reply|auto(?:matic)?[- ]?(?:reply|response)|on (?:annual |parental |maternity |sick )?leave|(?:i am|i'm|i’m) (?:currently )?(?:away|on holiday|on vacation|travell?ing|not in the office|out of)|limited access to (?:e-?mail|my)|abwesenheit|nicht im büro|absence du bureau|fuera de la oficina|(?:will )?(?:be )?back (?:in the office )?on");
    /** A report of the words alone is at most this long. */
    private static final int REPORT = 3000;

    /** Weight from which on the words alone make a delivery report. */
    private static final double SURE = 4;

    private static final Pattern ANSWER = Pattern.compile("^\\s*(?:re|aw|sv|tr|fwd?|wg|rv)\\s*:");

    private Machine() {}

    /** The intent of a machine's message, with the reason; empty for a person's. */
    public static Optional<Reading> read(ReceivedReply reply, String newText) {
        var content = lower(reply.contentType());
        var auto = lower(reply.autoSubmitted());
        var words = CueBook.MACHINE;
        var subject = Folded.spelt(reply.subject());
        var body = Folded.spelt(newText.length() < REPORT ? newText : newText.substring(0, REPORT));
        var reported = (ANSWER.matcher(subject).find() ? 0 : words.weight("bounce_subject", subject))
                + words.weight("bounce", body)
                - (newText.contains("?") ? 2 : 0);
        if (content.contains("multipart/report") || content.contains("delivery-status")) {
            return Optional.of(new Reading(ReplyIntent.BOUNCE, 0.98, "It is a delivery report."));
        }
        if (reported >= SURE) {
            return Optional.of(new Reading(ReplyIntent.BOUNCE, 0.95, "It reports that a message was not delivered."));
        }
        var byHeader = (!auto.isEmpty() && !auto.equals("no"))
                || lower(reply.precedence()).matches("auto_reply|bulk|junk|list");
        if (byHeader && reported > 0) {
            return Optional.of(new Reading(
                    ReplyIntent.BOUNCE, 0.95, "It is an automatic report that a message was not delivered."));
        }
        var bySubject = words.has("auto_subject", subject);
        if ((byHeader || bySubject) && words.has("left", body)) {
            return Optional.of(
                    new Reading(ReplyIntent.WRONG_PERSON, 0.9, "An automatic reply says that the person is gone."));
        }
        if (byHeader
                && (auto.startsWith("auto-replied")
                        || AWAY.matcher(reply.subject() + "\n" + newText).find())) {
            return Optional.of(
                    new Reading(ReplyIntent.OUT_OF_OFFICE, 0.97, "Its headers say that it is an automatic reply."));
        }
        if (byHeader) {
            return Optional.of(new Reading(ReplyIntent.UNCLEAR, 0.8, "A machine sent it; nobody wrote it."));
        }
        if (bySubject) {
            return Optional.of(
                    new Reading(ReplyIntent.OUT_OF_OFFICE, 0.95, "Its subject says that it is an automatic reply."));
        }
        return Optional.empty();
    }

    private static String lower(String header) {
        return header == null ? "" : header.strip().toLowerCase(Locale.ROOT);
    }

    /** An intent with its reason. */
    public record Reading(ReplyIntent intent, double confidence, String reason) {}
}
