package dev.rainmaker.mcp.email.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rainmaker.mcp.email.Bounce;
import dev.rainmaker.mcp.email.DeliveryLedger.Report;
import dev.rainmaker.mcp.email.EmailConfig;
import dev.rainmaker.mcp.email.EmailProvider;
import dev.rainmaker.mcp.email.Handing;
import dev.rainmaker.mcp.email.Headers;
import dev.rainmaker.mcp.email.OutgoingEmail;
import dev.rainmaker.mcp.shared.http.MultipartForm;
import dev.rainmaker.mcp.shared.http.Vendor;
import dev.rainmaker.mcp.shared.http.VendorAnswer;
import dev.rainmaker.mcp.shared.http.VendorFailure;
import dev.rainmaker.mcp.shared.http.VendorRequest;
import dev.rainmaker.mcp.shared.http.Vendors;
import io.quarkiverse.mcp.server.ToolCallException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Mailgun, v3 messages. Its test mode is the sandbox. It knows no idempotency key. Opens and clicks are not tracked. */
@ApplicationScoped
class MailgunProvider implements EmailProvider {
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 20;

    private final EmailConfig config;
    private final Vendor vendor;

    MailgunProvider(EmailConfig config, Vendors vendors) {
        this.config = config;
        this.vendor = vendors.vendor("Mailgun", config.mailgun());
    }

    @Override
    public String name() {
        return "mailgun";
    }

    @Override
    public String send(OutgoingEmail email) {
        var form = new MultipartForm()
                .field("from", from(email))
                .field("to", email.to())
                .field("subject", email.subject())
                .field("text", email.text())
                .field("html", email.html())
                .field("h:Reply-To", email.replyTo())
                .field("o:tracking", "no")
                .field("o:testmode", config.sandbox() ? "yes" : null)
                .field("v:" + SendGridProvider.MESSAGE_ID, email.messageId());
        Headers.of(email).forEach((name, value) -> form.field("h:" + name, value));
        email.attachments().forEach(file -> form.file("attachment", file.filename(), file.contentType(), file.bytes()));
        Handing.over(() -> {
            var answer = vendor.call(
                    keyed(VendorRequest.post("messages", path("messages")).withForm(form)));
            if (!answer.json().path("id").isTextual()) {
                throw answer.unreadable();
            }
            return answer;
        });
        return config.sandbox() ? "sandbox" : "sent";
    }

    private static String from(OutgoingEmail email) {
        return email.fromName() == null
                ? email.from()
                : "\"" + email.fromName().replaceAll("[\"\\\\]", "") + "\" <" + email.from() + ">";
    }

    /** Mailgun knows no numbers of pages: each page leads to the next, so that those before are read, too. */
    @Override
    public List<Bounce> bounces(int page) {
        if (page > MOST_PAGES) {
            throw new ToolCallException(
                    "page may be " + MOST_PAGES + " at most with Mailgun, which is read page by page.");
        }
        var answer = vendor.call(first("bounces").withQuery("limit", PAGE));
        for (int n = 0; n < page; n++) {
            var next = next(answer);
            if (items(answer).size() < PAGE || next.isEmpty()) {
                return List.of();
            }
            answer = vendor.call(next.get());
        }
        return bounces(items(answer));
    }

    /** The vendor's link to the page after this one; of its address only the query counts, ours says where it goes. */
    private Optional<VendorRequest> next(VendorAnswer answer) {
        var link = answer.json().at("/paging/next").asText("");
        if (!link.matches("https?://[^\\s?#]+\\?[\\w.~%&=+@-]+")) {
            return Optional.empty();
        }
        var request = first("bounces");
        for (var parameter : link.substring(link.indexOf('?') + 1).split("&")) {
            var parts = parameter.split("=", 2);
            request = request.withRawQuery(parts[0], parts.length > 1 ? parts[1] : "");
        }
        return Optional.of(request);
    }

    /** Our Message-ID is the one that Mailgun knows a message by; the variable that travelled with it is the proof. */
    @Override
    public Optional<List<Report>> trace(String messageId) {
        var answer = vendor.call(first("events")
                .withQuery("message-id", messageId.replaceAll("[<>]", ""))
                .withQuery("ascending", "no")
                .withQuery("limit", PAGE));
        var ours = StreamSupport.stream(items(answer).spliterator(), false)
                .filter(event -> event.at("/user-variables/" + SendGridProvider.MESSAGE_ID)
                        .asText("")
                        .equals(messageId))
                .toList();
        return ours.isEmpty()
                ? Optional.empty()
                : Optional.of(ours.stream()
                        .flatMap(event -> Events.mailgun(event).stream())
                        .toList());
    }

    private VendorRequest first(String operation) {
        return keyed(VendorRequest.get(operation, path(operation)));
    }

    private static JsonNode items(VendorAnswer answer) {
        var items = answer.json().path("items");
        if (!items.isArray()) {
            throw answer.unreadable();
        }
        return items;
    }

    private static List<Bounce> bounces(JsonNode items) {
        var bounces = new ArrayList<Bounce>();
        items.forEach(each -> bounces.add(new Bounce(
                each.path("address").asText(),
                (each.path("code").asText("") + " " + each.path("error").asText("")).strip(),
                Events.instant(each.path("created_at").asText("")))));
        return bounces;
    }

    @Override
    public Status status() {
        if (config.mailgun().key().isEmpty() || config.mailgun().domain().isEmpty()) {
            return new Status(
                    false, false, "Mailgun is not set up: rainmaker.tools.email.mailgun.key or domain is missing.");
        }
        try {
            vendor.call(first("bounces").withQuery("limit", 1));
            return new Status(true, true, "Mailgun answers.");
        } catch (VendorFailure failure) {
            return new Status(true, false, failure.getMessage());
        }
    }

    private String path(String operation) {
        return "/v3/" + VendorRequest.segment(config.mailgun().domain().orElse("")) + "/" + operation;
    }

    private VendorRequest keyed(VendorRequest request) {
        if (config.mailgun().key().isEmpty() || config.mailgun().domain().isEmpty()) {
            throw VendorFailure.notConfigured("Mailgun");
        }
        var login = "api:" + config.mailgun().key().get();
        return request.withHeader(
                "Authorization", "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
    }
}
