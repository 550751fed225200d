package dev.rainmaker.mcp.email.vendor;

import dev.rainmaker.mcp.email.Bounce;
import dev.rainmaker.mcp.email.EmailConfig;
import dev.rainmaker.mcp.email.EmailProvider;
import dev.rainmaker.mcp.email.Handing;
import dev.rainmaker.mcp.email.Headers;
import dev.rainmaker.mcp.email.OutgoingEmail;
import dev.rainmaker.mcp.shared.http.MultipartForm;
import dev.rainmaker.mcp.shared.http.Vendor;
import dev.rainmaker.mcp.shared.http.VendorFailure;
import dev.rainmaker.mcp.shared.http.VendorRequest;
import dev.rainmaker.mcp.shared.http.Vendors;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Mailgun, v3 messages. Its test mode is the sandbox. It knows no idempotency key. Opens and clicks are not tracked. */
@ApplicationScoped
class MailgunProvider implements EmailProvider {
    private static final int PAGE = 100;

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

    @Override
    public List<Bounce> bounces(int page) {
        if (page > 0) {
            return List.of(); // Mailgun pages by address; the first hundred are the newest.
        }
        var answer =
                vendor.call(keyed(VendorRequest.get("bounces", path("bounces")).withQuery("limit", PAGE)));
        var items = answer.json().path("items");
        if (!items.isArray()) {
            throw answer.unreadable();
        }
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
            vendor.call(keyed(VendorRequest.get("bounces", path("bounces")).withQuery("limit", 1)));
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
