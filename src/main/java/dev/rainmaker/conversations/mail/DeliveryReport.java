package dev.rainmaker.conversations.mail;

import static dev.rainmaker.conversations.mail.MailGuard.Kind.BOUNCE;
import static dev.rainmaker.conversations.mail.MailGuard.Kind.LIST;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reports of mail systems: by their type (RFC 6522), by headers, and by the codes of RFC 3463 and 3464 in plain text. */
final class DeliveryReport implements EvidenceOf {
    private static final Pattern FIELDS = Pattern.compile(
            "(?im)^\\s{0,8}(?:final-recipient|original-recipient|diagnostic-code|reporting-mta|remote-mta|feedback-type|action: ?(?:failed|delayed|relayed|expanded)|x-postfix-queue-id|arrival-date)\\b");
    private static final Pattern CODE = Pattern.compile(
            "(?i)\\b[45]\\d\\d[ -]?[:#(]?[45]\\.\\d{1,3}\\.\\d{1,3}\\b|#[45]\\.\\d{1,3}\\.\\d{1,3}\\b|\\b(?:smtp|rcpt to|mail from|data)\\b.{0,60}\\b[45][0-5]\\d\\b|\\b[45]5\\d[ -](?:quota|mailbox|user|unknown|no such|account|recipient|message|relay|rejected|unable|requested|sorry|address)|\\b(?:status|error|code|fehler|código|erreur)\\W{1,3}[45]\\.\\d{1,3}\\.\\d{1,3}\\b");

    @Override
    public List<Evidence> in(ReadMail mail) {
        var found = new ArrayList<Evidence>();
        var type = type(mail);
        if (type.startsWith("multipart/report")) {
            found.add(
                    type.contains("disposition-notification")
                            ? Evidence.of(LIST, Evidence.CERTAIN, "It is a read receipt.")
                            : Evidence.of(BOUNCE, Evidence.CERTAIN, "It is a delivery report."));
        } else if (mail.mail().isBounce() || type.startsWith("message/delivery-status")) {
            found.add(Evidence.of(BOUNCE, Evidence.CERTAIN, "It is a delivery report."));
        }
        if (mail.has("x-failed-recipients")) {
            found.add(Evidence.of(BOUNCE, Evidence.CERTAIN, "Its headers name recipients that failed."));
        }
        if (mail.has("x-ms-exchange-message-is-ndr")) {
            found.add(Evidence.of(BOUNCE, Evidence.CERTAIN, "Its headers call it a non-delivery report."));
        }
        if (FIELDS.matcher(mail.text()).find()) {
            found.add(Evidence.of(BOUNCE, 8, "Its text has the fields of a delivery report."));
        } else if (CODE.matcher(mail.text()).find()) {
            found.add(Evidence.of(BOUNCE, 5, "Its text has the code of a mail server's refusal."));
        }
        return found;
    }

    private static String type(ReadMail mail) {
        var header = mail.header("content-type").toLowerCase(Locale.ROOT);
        var read = mail.mail().contentType();
        return header.isEmpty() && read != null ? read : header;
    }
}
