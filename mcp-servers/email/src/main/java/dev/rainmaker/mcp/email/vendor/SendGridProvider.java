package dev.rainmaker.mcp.email.vendor;

import dev.rainmaker.mcp.email.Bounce;
import dev.rainmaker.mcp.email.EmailConfig;
import dev.rainmaker.mcp.email.EmailProvider;
import dev.rainmaker.mcp.email.Handing;
import dev.rainmaker.mcp.email.Headers;
import dev.rainmaker.mcp.email.OutgoingEmail;
import dev.rainmaker.mcp.shared.http.Vendor;
import dev.rainmaker.mcp.shared.http.VendorFailure;
import dev.rainmaker.mcp.shared.http.VendorRequest;
import dev.rainmaker.mcp.shared.http.Vendors;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Twilio SendGrid, v3 mail send. It knows no idempotency key, so that nothing is repeated whose outcome is unknown; our
 * Message-ID travels in custom_args and comes back with its events. Opens and clicks are not tracked.
 */
@ApplicationScoped
class SendGridProvider implements EmailProvider {
    /** Under what name our Message-ID travels. */
    static final String MESSAGE_ID = "rainmaker_message_id";

    private static final int PAGE = 100;

    private final EmailConfig config;
    private final Vendor vendor;

    SendGridProvider(EmailConfig config, Vendors vendors) {
        this.config = config;
        this.vendor = vendors.vendor("SendGrid", config.sendgrid());
    }

    @Override
    public String name() {
        return "sendgrid";
    }

    @Override
    public String send(OutgoingEmail email) {
        Handing.over(() -> vendor.call(
                keyed(VendorRequest.post("mail-send", "/v3/mail/send").withJson(body(email)))));
        return config.sandbox() ? "sandbox" : "sent";
    }

    private Map<String, Object> body(OutgoingEmail email) {
        var body = new LinkedHashMap<String, Object>();
        body.put("personalizations", List.of(Map.of("to", List.of(Map.of("email", email.to())))));
        body.put(
                "from",
                email.fromName() == null
                        ? Map.of("email", email.from())
                        : Map.of("email", email.from(), "name", email.fromName()));
        if (email.replyTo() != null) {
            body.put("reply_to", Map.of("email", email.replyTo()));
        }
        body.put("subject", email.subject());
        body.put("content", content(email));
        body.put("headers", Headers.of(email));
        body.put("custom_args", Map.of(MESSAGE_ID, email.messageId()));
        if (!email.attachments().isEmpty()) {
            body.put(
                    "attachments",
                    email.attachments().stream()
                            .map(file -> Map.of(
                                    "content", Base64.getEncoder().encodeToString(file.bytes()),
                                    "type", file.contentType(),
                                    "filename", file.filename(),
                                    "disposition", "attachment"))
                            .toList());
        }
        body.put("mail_settings", Map.of("sandbox_mode", Map.of("enable", config.sandbox())));
        body.put(
                "tracking_settings",
                Map.of(
                        "click_tracking", Map.of("enable", false, "enable_text", false),
                        "open_tracking", Map.of("enable", false)));
        return body;
    }

    /** Plain text first. */
    private static List<Map<String, String>> content(OutgoingEmail email) {
        var content = new ArrayList<Map<String, String>>();
        content.add(Map.of("type", "text/plain", "value", email.text()));
        if (email.html() != null) {
            content.add(Map.of("type", "text/html", "value", email.html()));
        }
        return content;
    }

    @Override
    public List<Bounce> bounces(int page) {
        var answer = vendor.call(keyed(VendorRequest.get("bounces", "/v3/suppression/bounces")
                .withQuery("limit", PAGE)
                .withQuery("offset", page * PAGE)));
        var json = answer.json();
        if (!json.isArray()) {
            throw answer.unreadable();
        }
        var bounces = new ArrayList<Bounce>();
        json.forEach(each -> {
            if (!each.path("email").isTextual()) {
                throw answer.unreadable();
            }
            bounces.add(new Bounce(
                    each.path("email").asText(),
                    each.path("reason").asText(""),
                    each.path("created").isNumber()
                            ? Instant.ofEpochSecond(each.path("created").asLong())
                                    .toString()
                            : null));
        });
        return bounces;
    }

    @Override
    public Status status() {
        if (config.sendgrid().key().isEmpty()) {
            return new Status(false, false, "SendGrid is not set up: rainmaker.tools.email.sendgrid.key is missing.");
        }
        try {
            var scopes = vendor.call(keyed(VendorRequest.get("scopes", "/v3/scopes")))
                    .json()
                    .path("scopes");
            for (var scope : scopes) {
                if (scope.asText().equals("mail.send")) {
                    return new Status(true, true, "SendGrid answers and the key may send.");
                }
            }
            return new Status(true, false, "SendGrid answers, but the key may not send; it needs the scope mail.send.");
        } catch (VendorFailure failure) {
            return new Status(true, false, failure.getMessage());
        }
    }

    private VendorRequest keyed(VendorRequest request) {
        return request.withBearer(config.sendgrid().key().orElseThrow(() -> VendorFailure.notConfigured("SendGrid")));
    }
}
