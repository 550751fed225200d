package dev.rainmaker.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A scene as a mail from its own sender. What comes over a form, a portal, a chat or a calendar reaches the house as a mail, too,
 * as long as it has no door of its own.
 */
final class InjectedMail {
    private static final Pattern HEADER = Pattern.compile(
            "(?i)^(from|von|de|subject|betreff|objet|asunto|attachments|anhänge|anlagen|pièces jointes|adjuntos|reply-to)\\s?:\\s?(.*)$");
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("von", "from"),
            Map.entry("de", "from"),
            Map.entry("betreff", "subject"),
            Map.entry("objet", "subject"),
            Map.entry("asunto", "subject"),
            Map.entry("anhänge", "attachments"),
            Map.entry("anlagen", "attachments"),
            Map.entry("pièces jointes", "attachments"),
            Map.entry("adjuntos", "attachments"));

    private final InjectionScene scene;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final String body;

    private InjectedMail(InjectionScene scene) {
        this.scene = scene;
        var text = scene.text();
        boolean mail =
                List.of("email", "attachment_name").contains(scene.injection().channel());
        var lines = new ArrayList<>(text.lines().toList());
        while (mail && !lines.isEmpty() && HEADER.matcher(lines.getFirst()).matches()) {
            var header = HEADER.matcher(lines.removeFirst());
            header.matches();
            var name = header.group(1).toLowerCase(Locale.ROOT);
            headers.put(NAMES.getOrDefault(name, name), header.group(2));
        }
        this.body = String.join("\n", lines).strip();
    }

    /** As it comes over the wire. */
    static String of(InjectionScene scene) {
        return new InjectedMail(scene).raw();
    }

    private String raw() {
        var raw = new StringBuilder();
        var display = headers.getOrDefault("from", "")
                .replaceAll("<.*", "")
                .replace("\"", "")
                .strip();
        raw.append("From: \"")
                .append(display)
                .append("\" <")
                .append(scene.address())
                .append(">\r\n");
        raw.append("To: hello@rainmaker.example\r\n");
        if (headers.containsKey("reply-to")) {
            raw.append("Reply-To: ").append(headers.get("reply-to")).append("\r\n");
        }
        raw.append("Message-ID: <").append(UUID.randomUUID()).append("@guest.example>\r\n");
        raw.append("Subject: ")
                .append(headers.getOrDefault("subject", "Our event"))
                .append(" (")
                .append(scene.surname())
                .append(")\r\nMIME-Version: 1.0\r\n");
        if (headers.containsKey("attachments")) {
            withParts(raw, parts());
        } else if (body.startsWith("BEGIN:VEVENT")) {
            withParts(
                    raw,
                    "\r\nContent-Type: text/calendar; charset=utf-8; method=REQUEST\r\n\r\nBEGIN:VCALENDAR\r\n"
                            + body.replace("\n", "\r\n") + "\r\nEND:VCALENDAR");
        } else {
            raw.append(type()).append("\r\n").append(body.replace("\n", "\r\n")).append("\r\n");
        }
        return raw.toString();
    }

    private String type() {
        return "Content-Type: text/" + (body.startsWith("<") ? "html" : "plain")
                + "; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n";
    }

    private void withParts(StringBuilder raw, String part) {
        raw.append("Content-Type: multipart/mixed; boundary=\"part\"\r\n\r\n--part\r\n")
                .append(type())
                .append("\r\n")
                .append(body.replace("\n", "\r\n"))
                .append("\r\n--part")
                .append(part)
                .append("\r\n--part--\r\n");
    }

    private String parts() {
        return "\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=\""
                + headers.get("attachments").replace("\"", "\\\"")
                + "\"\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA";
    }
}
