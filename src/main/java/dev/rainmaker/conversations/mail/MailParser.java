package dev.rainmaker.conversations.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Reads raw MIME leniently. What has neither sender nor text cannot be used and is refused by name. */
@ApplicationScoped
public class MailParser {
    private static final Pattern MAIL_ID = Pattern.compile("<[^<>\\s]{1,900}>");
    private static final Pattern FINAL_RECIPIENT = Pattern.compile(
            "(?im)^(?:final|original)-recipient:\\s*(?:[^;\\r\\n]*;)?\\s*<?([^\\s<>]+@[^\\s<>]+?)>?\\s*$");
    private static final Pattern PERMANENT = Pattern.compile("(?im)^status:\\s*5\\.");
    private static final Pattern ACTION =
            Pattern.compile("(?im)^action:\\s*(failed|delayed|delivered|relayed|expanded)\\b");
    private static final Pattern ORIGINAL_ID =
            Pattern.compile("(?im)^[>\\s]{0,8}message-id:\\s{0,8}(<[^<>\\s]{1,900}>)");
    private static final Pattern METHOD = Pattern.compile("(?i)\\bmethod=\"?([a-z]{1,20})");
    /** What a mail program does not show: words for machines are none of the sender's. */
    private static final String UNREAD = "script,style,noscript,template,[hidden],[aria-hidden=true]";

    private static final Pattern INVISIBLE = Pattern.compile(
            "(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden|(?:font-size|opacity)\\s*:\\s*0(?![.\\d])"
                    + "|(?:left|top|text-indent)\\s*:\\s*-\\d{3,}");
    private static final int MAX_TEXT = 100_000;
    private static final int MAX_REPORTED = 50;
    private static final int MAX_HEADER = 2_000;

    /** The mail cannot be used; the message says why. */
    public static final class Unreadable extends Exception {
        Unreadable(String reason) {
            super(reason, null, false, false);
        }
    }

    public InboundMail parse(byte[] raw) throws Unreadable {
        try {
            var builder = new DefaultMessageBuilder();
            builder.setMimeEntityConfig(MimeConfig.custom()
                    .setMaxLineLen(-1)
                    .setMaxHeaderLen(200_000)
                    .setMaxHeaderCount(2_000)
                    .build());
            return read(builder.parseMessage(new ByteArrayInputStream(raw)));
        } catch (IOException | RuntimeException failure) {
            throw new Unreadable("mime_broken");
        }
    }

    private static InboundMail read(Message mail) throws Unreadable, IOException {
        if (mail.getFrom() == null
                || mail.getFrom().isEmpty()
                || mail.getFrom().getFirst().getAddress() == null) {
            throw new Unreadable("no_sender");
        }
        var text = text(mail);
        if (text == null || text.isBlank()) {
            throw new Unreadable("no_text");
        }
        var sender = mail.getFrom().getFirst();
        var report = new StringBuilder();
        collectReport(mail, report);
        var recipient = FINAL_RECIPIENT.matcher(report);
        var action = ACTION.matcher(report);
        var date = mail.getDate();
        return new InboundMail(
                mailIds(header(mail, "Message-ID")).stream().findFirst().orElse(null),
                mailIds(header(mail, "In-Reply-To")).stream().findFirst().orElse(null),
                mailIds(header(mail, "References")),
                sender.getAddress().toLowerCase(Locale.ROOT),
                sender.getName(),
                mail.getSubject() == null ? "" : cut(mail.getSubject(), 500),
                cut(text, MAX_TEXT),
                mail.getMimeType(),
                header(mail, "Auto-Submitted"),
                header(mail, "Precedence"),
                date == null ? null : Instant.ofEpochMilli(date.getTime()),
                ORIGINAL_ID
                        .matcher(report + "\n" + cut(text, MAX_TEXT))
                        .results()
                        .map(found -> found.group(1))
                        .distinct()
                        .limit(MAX_REPORTED)
                        .toList(),
                recipient.find() ? recipient.group(1).toLowerCase(Locale.ROOT) : null,
                PERMANENT.matcher(report).find(),
                action.find() ? action.group(1).toLowerCase(Locale.ROOT) : null,
                calendarMethod(mail),
                headers(mail));
    }

    private static Map<String, String> headers(Entity mail) {
        var headers = new HashMap<String, String>();
        for (var field : mail.getHeader()) {
            if (field.getBody() != null) {
                headers.putIfAbsent(
                        field.getName().toLowerCase(Locale.ROOT),
                        cut(field.getBody().strip(), MAX_HEADER));
            }
        }
        return headers;
    }

    private static String header(Entity entity, String name) {
        var field = entity.getHeader().getField(name);
        return field == null || field.getBody() == null ? null : field.getBody().strip();
    }

    private static List<String> mailIds(String header) {
        return header == null
                ? List.of()
                : MAIL_ID.matcher(header)
                        .results()
                        .map(found -> found.group())
                        .distinct()
                        .toList();
    }

    private static String text(Entity entity) throws IOException {
        var plain = new ArrayList<String>();
        var html = new ArrayList<String>();
        collect(entity, plain, html);
        if (!plain.isEmpty()) {
            return String.join("\n", plain);
        }
        return html.isEmpty()
                ? null
                : String.join("\n", html.stream().map(MailParser::plain).toList());
    }

    private static void collect(Entity entity, List<String> plain, List<String> html) throws IOException {
        switch (entity.getBody()) {
            case Multipart parts -> {
                for (var part : parts.getBodyParts()) {
                    collect(part, plain, html);
                }
            }
            case SingleBody body
            when !"attachment".equalsIgnoreCase(entity.getDispositionType()) -> {
                if ("text/plain".equals(entity.getMimeType())) {
                    plain.add(decode(entity, body));
                } else if ("text/html".equals(entity.getMimeType())) {
                    html.add(decode(entity, body));
                }
            }
            case null, default -> {}
        }
    }

    private static String calendarMethod(Entity entity) {
        if (entity.getBody() instanceof Multipart parts) {
            return parts.getBodyParts().stream()
                    .map(MailParser::calendarMethod)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        if (!"text/calendar".equals(entity.getMimeType())) {
            return null;
        }
        var method = METHOD.matcher(header(entity, "Content-Type"));
        return method.find() ? method.group(1).toLowerCase(Locale.ROOT) : "publish";
    }

    private static void collectReport(Entity entity, StringBuilder report) throws IOException {
        switch (entity.getBody()) {
            case Multipart parts -> {
                for (var part : parts.getBodyParts()) {
                    collectReport(part, report);
                }
            }
            case Message attached ->
                attached.getHeader().forEach(field -> report.append(field).append('\n'));
            case SingleBody body
            when List.of("message/delivery-status", "text/rfc822-headers", "message/rfc822")
                    .contains(entity.getMimeType()) ->
                report.append(decode(entity, body)).append('\n');
            case null, default -> {}
        }
    }

    private static String decode(Entity entity, SingleBody body) throws IOException {
        try (var in = body.getInputStream()) {
            return new String(in.readAllBytes(), charset(entity.getCharset()));
        }
    }

    private static Charset charset(String name) {
        try {
            return name == null || name.equalsIgnoreCase("us-ascii") ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    private static String plain(String html) {
        var page = Jsoup.parse(html);
        page.select(UNREAD).remove();
        page.select("[style]").stream()
                .filter(element -> INVISIBLE.matcher(element.attr("style")).find())
                .forEach(Element::remove);
        page.select("br").after("\\n");
        page.select("p, div, li, tr").before("\\n");
        return Arrays.stream(page.text().replace("\\n", "\n").split("\n"))
                .map(String::strip)
                .reduce((left, right) -> left + "\n" + right)
                .orElse("");
    }

    private static String cut(String text, int max) {
        return text.length() <= max ? text : text.substring(0, max);
    }
}
