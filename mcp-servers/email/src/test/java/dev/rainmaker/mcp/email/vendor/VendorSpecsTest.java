package dev.rainmaker.mcp.email.vendor;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.rainmaker.mcp.email.EmailProvider;
import dev.rainmaker.mcp.email.OutgoingEmail;
import dev.rainmaker.mcp.email.TestSettings;
import dev.rainmaker.mcp.shared.http.Vendors;
import dev.rainmaker.mcp.shared.vendor.SpecRequest;
import dev.rainmaker.mcp.shared.vendor.VendorSpec;
import dev.rainmaker.mcp.shared.vendor.VendorTrouble;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our requests against the vendors' own descriptions, and each with something left out, which these must refuse. */
@QuarkusTest
class VendorSpecsTest {
    private static final String SENDING = "sendgrid/tsg_mail_v3.json";
    private static final String SUPPRESSIONS = "sendgrid/tsg_suppressions_v3.json";
    private static final String MAILGUN = "mailgun/mailgun.cut-send-suppress-webhooks.json";
    /** The description calls them required in its form and optional in its words. */
    private static final String[] OPTIONAL_IN_WORDS = {"page", "term"};

    private static final OutgoingEmail WHOLE = new OutgoingEmail(
            "<m1@house.example>",
            "hello@house.example.com",
            "Robin Lark",
            "dana@client.example.com",
            "answers@house.example.com",
            "Your day",
            "Hello",
            "<p>Hello</p>",
            "<m0@house.example>",
            List.of("<m0@house.example>"),
            "https://house.example/u/1",
            List.of(new OutgoingEmail.File("offer.pdf", "application/pdf", new byte[] {1, 2})));
    private static final OutgoingEmail LEAST = new OutgoingEmail(
            "<m2@house.example>",
            "a@house.example.com",
            null,
            "b@client.example.com",
            null,
            "S",
            "T",
            null,
            null,
            List.of(),
            null,
            List.of());

    @RegisterExtension
    static final WireMockExtension WIRE = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    @Inject
    Vendors vendors;

    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void sendGridDescribesWhatWeSend(String sandbox) {
        // Given
        var spec = VendorSpec.of(SENDING);
        answers("{}");
        for (var email : List.of(WHOLE, LEAST)) {
            // When
            sendGrid(sandbox).send(email);
            // Then
            var sent = SpecRequest.lastOf(WIRE);
            assertThat(spec.violations(sent)).isEmpty();
            for (var part : List.of(
                    "/from",
                    "/personalizations",
                    "/personalizations/0/to",
                    "/from/email",
                    "/content/0/value",
                    "/personalizations/0/to/0/email")) {
                assertThat(spec.violations(sent.withoutMember(part)))
                        .as("without %s", part)
                        .isNotEmpty();
            }
            assertThat(spec.violations(sent.withoutHeader("Authorization"))).isNotEmpty();
            assertThat(spec.violations(sent.withoutBody())).isNotEmpty();
            assertThat(spec.violations(sent.withMember("subjct", TextNode.valueOf("S"))))
                    .isNotEmpty();
            assertThat(spec.violations(sent.withMember("custom_args", TextNode.valueOf("a=1"))))
                    .isNotEmpty();
            assertThat(spec.violations(sent.to("/v3/mail/sent"))).isNotEmpty();
        }
        assertThat(spec.violations(SpecRequest.lastOf(WIRE)
                        .withMember(
                                "attachments",
                                JsonNodeFactory.instance.arrayNode().addObject().put("filename", "a"))))
                .isNotEmpty();
    }

    @Test
    void sendGridDescribesHowWeAskForBounces() {
        var spec = VendorSpec.of(SUPPRESSIONS);
        answers("[]");
        sendGrid("false").bounces(3);
        var asked = SpecRequest.lastOf(WIRE);
        assertThat(spec.violations(asked)).isEmpty();
        assertThat(spec.violations(asked.withoutHeader("Accept"))).isNotEmpty();
        assertThat(spec.violations(asked.withoutHeader("Authorization"))).isNotEmpty();
        assertThat(spec.violations(asked.withQuery("limit", "501"))).isNotEmpty();
        assertThat(spec.violations(asked.withQuery("ofset", "1"))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void mailgunDescribesWhatWeSend(String sandbox) {
        // Given
        var spec = VendorSpec.of(MAILGUN);
        answers("{\"id\": \"<x@y>\", \"message\": \"Queued. Thank you.\"}");
        for (var email : List.of(WHOLE, LEAST)) {
            // When
            mailgun(sandbox).send(email);
            // Then
            var sent = SpecRequest.lastOf(WIRE);
            assertThat(spec.violations(sent)).isEmpty();
            for (var part : List.of("/from", "/to", "/subject")) {
                assertThat(spec.violations(sent.withoutMember(part)))
                        .as("without %s", part)
                        .isNotEmpty();
            }
            assertThat(spec.violations(sent.withoutHeader("Authorization"))).isNotEmpty();
            assertThat(spec.violations(sent.withoutBody())).isNotEmpty();
            assertThat(spec.violations(sent.withMember("o:tracking", TextNode.valueOf("never"))))
                    .isNotEmpty();
        }
    }

    @Test
    void mailgunDescribesHowWeAskForBounces() {
        var spec = VendorSpec.of(MAILGUN);
        answers("{\"items\": []}");
        mailgun("false").bounces(0);
        var asked = SpecRequest.lastOf(WIRE);
        assertThat(spec.violations(asked, OPTIONAL_IN_WORDS)).isEmpty();
        assertThat(spec.violations(asked.withoutQuery("limit"), OPTIONAL_IN_WORDS))
                .isNotEmpty();
        assertThat(spec.violations(asked.withQuery("limit", "many"), OPTIONAL_IN_WORDS))
                .isNotEmpty();
        assertThat(spec.violations(asked.withoutHeader("Authorization"), OPTIONAL_IN_WORDS))
                .isNotEmpty();
    }

    private EmailProvider sendGrid(String sandbox) {
        return new SendGridProvider(
                TestSettings.of(Map.of(
                        "sandbox",
                        sandbox,
                        "sendgrid.base-url",
                        WIRE.baseUrl(),
                        "sendgrid.timeout",
                        VendorTrouble.PATIENCE,
                        "sendgrid.key",
                        "sesame")),
                vendors);
    }

    private EmailProvider mailgun(String sandbox) {
        return new MailgunProvider(
                TestSettings.of(Map.of(
                        "sandbox",
                        sandbox,
                        "mailgun.base-url",
                        WIRE.baseUrl(),
                        "mailgun.timeout",
                        VendorTrouble.PATIENCE,
                        "mailgun.domain",
                        "mail.house.example",
                        "mailgun.key",
                        "sesame")),
                vendors);
    }

    private static void answers(String json) {
        WIRE.stubFor(any(anyUrl()).willReturn(okJson(json)));
    }
}
