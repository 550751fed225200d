package dev.rainmaker.conversations.mail;

import static dev.rainmaker.conversations.mail.MailGuard.Kind.AUTO_REPLY;
import static dev.rainmaker.conversations.mail.MailGuard.Kind.LIST;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Headers by which programs own up. {@code X-Auto-Response-Suppress} is none of them: Outlook sets it on what people write. A
 * value like "no" is none either.
 */
final class ReplyHeaders implements EvidenceOf {
    private static final Pattern RESPONDER = Pattern.compile(
            "x-(?:.{0,40}-)?(?:auto-?reply(?:-from|-by)?|auto-?respon[ds](?:e|er|ed)?|auto-?answer|auto-?generated(?:-reply)?|autosubmitted|vacation(?:-.{1,20})?|machine-?generated|out-?of-?office|away-?message|is-?auto-?reply|auto-?message|auto-?notification)");
    private static final Pattern PROGRAM = Pattern.compile(
            "(?i)vacation|auto-?\\s?respon[ds]|auto-?\\s?reply|out-?of-?office|abwesenheit|challenge|\\brule\\b|mailbot|robot");
    private static final Set<String> NO =
            Set.of("", "no", "n", "none", "false", "0", "off", "never", "nein", "non", "human", "manual");

    @Override
    public List<Evidence> in(ReadMail mail) {
        var found = new ArrayList<Evidence>();
        submitted(mail, found);
        for (var header : mail.mail().headers().entrySet()) {
            if (isResponder(header.getKey()) && says(header.getValue())) {
                found.add(Evidence.of(
                        AUTO_REPLY,
                        Evidence.CERTAIN,
                        "Its header " + header.getKey() + " calls it an automatic reply."));
            }
        }
        if (says(mail.header("x-ms-exchange-generated-message-source"))) {
            found.add(Evidence.of(AUTO_REPLY, Evidence.CERTAIN, "A rule of a mailbox made it."));
        }
        if (says(mail.header("x-ms-exchange-inbox-rules-loop"))) {
            found.add(Evidence.machine(3, "It passed through a rule of a mailbox."));
        }
        if (PROGRAM.matcher(mail.header("x-mailer") + " " + mail.header("user-agent"))
                .find()) {
            found.add(Evidence.of(AUTO_REPLY, 10, "The program that sent it answers automatically."));
        }
        if (mail.has("x-cron-env")) {
            found.add(Evidence.of(LIST, Evidence.CERTAIN, "A scheduled job sent it."));
        }
        if (says(mail.header("x-loop"))) {
            found.add(Evidence.machine(3, "It has a mark against loops of programs."));
        }
        return found;
    }

    /** Some programs of people set it to "auto-generated", so that a plainly personal text may outweigh this one value. */
    private static void submitted(ReadMail mail, List<Evidence> found) {
        var value = mail.header("auto-submitted").toLowerCase(Locale.ROOT);
        var word = value.split("[;(\\s]", 2)[0];
        if (NO.contains(word)) {
            return;
        }
        if (word.equals("auto-generated")) {
            found.add(Evidence.machine(10, "Its headers say that a machine wrote it."));
        } else if (word.startsWith("auto-notified")) {
            found.add(Evidence.of(LIST, Evidence.CERTAIN, "Its headers call it a notification."));
        } else {
            found.add(Evidence.machine(Evidence.CERTAIN, "Its headers say that a machine sent it."));
            found.add(Evidence.of(AUTO_REPLY, 3, "Its headers say that a machine answered."));
        }
    }

    private static boolean isResponder(String header) {
        return header.startsWith("x-")
                && header.length() < 80
                && !header.contains("suppress")
                && RESPONDER.matcher(header).matches();
    }

    private static boolean says(String value) {
        return !NO.contains(value.strip().toLowerCase(Locale.ROOT));
    }
}
