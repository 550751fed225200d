package dev.rainmaker.evaluation;

import dev.rainmaker.conversations.mail.MailGuard;
import dev.rainmaker.conversations.mail.MailParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How well mail of machines is told from mail of people, from the raw mail on. */
final class GuardEvaluation {
    private static final String OURS = "sales@planner.example";

    record Mail(String id, String language, Map<String, String> headers, String text, boolean machine, String kind) {
        /** As it comes over the wire. */
        byte[] raw() {
            var raw = new StringBuilder();
            var type = "text/plain; charset=utf-8";
            for (var header : headers.entrySet()) {
                if (header.getKey().equalsIgnoreCase("Content-Type")) {
                    type = header.getValue();
                } else {
                    raw.append(header.getKey())
                            .append(": ")
                            .append(encoded(header.getValue()))
                            .append("\r\n");
                }
            }
            raw.append("MIME-Version: 1.0\r\n");
            if (type.startsWith("text/plain") || type.startsWith("text/html")) {
                raw.append("Content-Type: ").append(type.split(";")[0]).append("; charset=utf-8\r\n");
                raw.append("Content-Transfer-Encoding: 8bit\r\n\r\n").append(text);
            } else {
                parts(raw, type);
            }
            return raw.toString().getBytes(StandardCharsets.UTF_8);
        }

        private void parts(StringBuilder raw, String type) {
            boolean multipart = type.startsWith("multipart/");
            var outer = multipart ? type.replaceAll("(?i);\\s*boundary=(\"[^\"]*\"|[^;\\s]+)", "") : "multipart/mixed";
            raw.append("Content-Type: ").append(outer).append("; boundary=\"part\"\r\n\r\n");
            raw.append("--part\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n")
                    .append(text)
                    .append("\r\n");
            if (!multipart) {
                raw.append("--part\r\nContent-Type: ").append(type).append("\r\n\r\n\r\n");
            }
            raw.append("--part--\r\n");
        }

        private static String encoded(String value) {
            return value.chars().allMatch(sign -> sign < 128) ? value : value.replaceAll("[\r\n]+", " ");
        }
    }

    private GuardEvaluation() {}

    static Score of(Half half) {
        var mails = Cases.of("guard", half, Mail.class);
        var machine = new Tally();
        var mistakes = new ArrayList<String>();
        long start = System.nanoTime();
        for (var mail : mails) {
            boolean said = caught(mail);
            IntentEvaluation.count(machine, mail.machine(), said);
            if (said != mail.machine()) {
                mistakes.add(mail.id() + " (" + mail.kind() + ") taken for " + (said ? "a machine" : "a person"));
            }
        }
        var figures = new LinkedHashMap<String, Double>();
        figures.put("precision", machine.precision());
        figures.put("recall", machine.recall());
        return new Score(
                "guard", half, mails.size(), figures, mistakes, 0L, (System.nanoTime() - start) / 1e6 / mails.size());
    }

    /** What cannot be read at all wakes nobody either. */
    private static boolean caught(Mail mail) {
        try {
            return MailGuard.read(new MailParser().parse(mail.raw()), List.of(OURS))
                    .isPresent();
        } catch (MailParser.Unreadable unreadable) {
            return true;
        }
    }
}
