package dev.rainmaker.simulation.mail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** A delivery status notification (RFC 3464) for a mail whose recipient nobody knows. */
public final class Bounce {

    private Bounce() {}

    /** The raw report, addressed to the sender of the mail. */
    public static byte[] of(ReceivedMail mail, String messageId, Instant date) {
        var domain = mail.to().substring(mail.to().indexOf('@') + 1);
        var when = DateTimeFormatter.RFC_1123_DATE_TIME.format(date.atOffset(ZoneOffset.UTC));
        var boundary = "report-" + Integer.toHexString(messageId.hashCode());
        var report = """
                From: Mail Delivery System <MAILER-DAEMON@%1$s>
                To: %2$s
                Subject: Undelivered Mail Returned to Sender
                Message-ID: %3$s
                In-Reply-To: %5$s
                References: %5$s
                Date: %4$s
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="%7$s"

                --%7$s
                Content-Type: text/plain; charset=utf-8

                Your message could not be delivered to %6$s.
                The address does not exist.

                --%7$s
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.%1$s
                Arrival-Date: %4$s

                Final-Recipient: rfc822; %6$s
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 User unknown

                --%7$s
                Content-Type: text/rfc822-headers

                From: %2$s
                To: %6$s
                Message-ID: %5$s

                --%7$s--
                """;
        return report.formatted(domain, mail.from(), messageId, when, mail.messageId(), mail.to(), boundary)
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
