package dev.rainmaker.mcp.email.vendor;

import static com.github.tomakehurst.wiremock.client.WireMock.aMultipart;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static dev.rainmaker.mcp.email.vendor.VendorWire.contract;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.matching.MultipartValuePatternBuilder;
import dev.rainmaker.mcp.email.Bounce;
import dev.rainmaker.mcp.email.DeliveryUncertain;
import dev.rainmaker.mcp.email.EmailProvider;
import dev.rainmaker.mcp.email.OutgoingEmail;
import dev.rainmaker.mcp.email.TestSettings;
import dev.rainmaker.mcp.shared.http.VendorFailure;
import dev.rainmaker.mcp.shared.http.Vendors;
import dev.rainmaker.mcp.shared.vendor.VendorTrouble;
import io.quarkiverse.mcp.server.ToolCallException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class VendorSendingTest {
    private static final OutgoingEmail MAIL = new OutgoingEmail(
            "<m1@house.example>",
            "hello@house.example",
            "Robin \"R\" Lark",
            "dana@knot.example",
            "answers@house.example",
            "Ihr Fest – 80 Gäste",
            "Hello\n\nDana",
            "<p>Hello</p>",
            "<m0@house.example>",
            List.of("<m00@house.example>", "<m0@house.example>"),
            "https://house.example/u/1",
            List.of(new OutgoingEmail.File("offer.pdf", "application/pdf", "%PDF".getBytes(StandardCharsets.UTF_8))));
    private static final OutgoingEmail PLAIN = new OutgoingEmail(
            "<m2@house.example>",
            "a@house.example",
            null,
            "b@knot.example",
            null,
            "S",
            "T",
            null,
            null,
            List.of(),
            null,
            List.of());
    /** After these nobody knows whether the vendor took the message. */
    private static final Set<VendorTrouble> UNCERTAIN = Set.of(
            VendorTrouble.BROKEN,
            VendorTrouble.AWAY,
            VendorTrouble.SILENT,
            VendorTrouble.DRIPPING,
            VendorTrouble.CUT_OFF,
            VendorTrouble.HUNG_UP);

    @RegisterExtension
    static final WireMockExtension WIRE = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    @Inject
    Vendors vendors;

    @Test
    void sendGridGetsTheWholeMessage() {
        says(aResponse().withStatus(202).withHeader("X-Message-Id", "x1"));
        assertThat(sendGrid(Map.of()).send(MAIL)).isEqualTo("sent");
        WIRE.verify(postRequestedFor(urlEqualTo("/v3/mail/send"))
                .withHeader("Authorization", equalTo("Bearer sesame"))
                .withHeader("Content-Type", equalTo("application/json"))
                .withRequestBody(equalToJson(contract("sendgrid/send.json"))));
    }

    @Test
    void sendGridLeavesOutWhatIsNotThere() {
        says(aResponse().withStatus(202));
        sendGrid(Map.of()).send(PLAIN);
        WIRE.verify(postRequestedFor(urlEqualTo("/v3/mail/send")).withRequestBody(equalToJson("""
                {"personalizations": [{"to": [{"email": "b@knot.example"}]}], "from": {"email": "a@house.example"}, "subject": "S",
                 "content": [{"type": "text/plain", "value": "T"}], "headers": {"Message-ID": "<m2@house.example>"},
                 "custom_args": {"rainmaker_message_id": "<m2@house.example>"}, "mail_settings": {"sandbox_mode": {"enable": false}},
                 "tracking_settings": {"click_tracking": {"enable": false, "enable_text": false}, "open_tracking": {"enable": false}}}""")));
    }

    @Test
    void theSandboxIsTheVendorsOwn() {
        says(aResponse().withStatus(200));
        assertThat(sendGrid(Map.of("sandbox", "true")).send(PLAIN)).isEqualTo("sandbox");
        WIRE.verify(postRequestedFor(urlEqualTo("/v3/mail/send"))
                .withRequestBody(containing("\"sandbox_mode\":{\"enable\":true}")));
        says(okJson(contract("mailgun/message.json")));
        assertThat(mailgun(Map.of("sandbox", "true")).send(PLAIN)).isEqualTo("sandbox");
        WIRE.verify(postRequestedFor(urlEqualTo("/v3/mail.house.example/messages"))
                .withAnyRequestBodyPart(part("o:testmode", "yes")));
    }

    @Test
    void mailgunGetsTheWholeMessage() {
        says(okJson(contract("mailgun/message.json")));
        assertThat(mailgun(Map.of()).send(MAIL)).isEqualTo("sent");
        var request = postRequestedFor(urlEqualTo("/v3/mail.house.example/messages"))
                .withHeader("Authorization", equalTo("Basic YXBpOnNlc2FtZQ=="))
                .withHeader("Content-Type", containing("multipart/form-data; boundary="));
        for (var field : Map.of(
                        "from", "\"Robin R Lark\" <hello@house.example>",
                        "to", "dana@knot.example",
                        "subject", "Ihr Fest – 80 Gäste",
                        "text", "Hello\n\nDana",
                        "html", "<p>Hello</p>",
                        "h:Reply-To", "answers@house.example",
                        "h:Message-ID", "<m1@house.example>",
                        "h:List-Unsubscribe-Post", "List-Unsubscribe=One-Click",
                        "o:tracking", "no",
                        "v:rainmaker_message_id", "<m1@house.example>")
                .entrySet()) {
            request.withAnyRequestBodyPart(part(field.getKey(), field.getValue()));
        }
        WIRE.verify(request.withAnyRequestBodyPart(aMultipart()
                .withName("attachment")
                .withFileName("offer.pdf")
                .withHeader("Content-Type", containing("application/pdf"))
                .withBody(equalTo("%PDF"))));
    }

    @ParameterizedTest
    @EnumSource(VendorTrouble.class)
    void noTroubleSendsTwiceAndEachIsKnownForWhatItIs(VendorTrouble trouble) {
        // Given
        says(trouble.response());
        for (var provider : bothIn(trouble)) {
            // When
            var failure = catchThrowable(() -> provider.send(PLAIN));
            // Then
            if (UNCERTAIN.contains(trouble)) {
                assertThat(failure).as(provider.name()).isInstanceOf(DeliveryUncertain.class);
            } else if (trouble.isInTheBody()) {
                assertReadsNoBodyOrIsUncertain(provider, failure);
            } else {
                assertThat(failure)
                        .as(provider.name())
                        .isInstanceOf(ToolCallException.class)
                        .hasMessageContaining(trouble.sentence());
                assertThat(failure.toString()).doesNotContain(VendorTrouble.Secrets.MARK, "sesame");
            }
        }
    }

    /** SendGrid's answer has no body; Mailgun's without an id says nothing of whether it took the message. */
    private static void assertReadsNoBodyOrIsUncertain(EmailProvider provider, Throwable failure) {
        if (provider.name().equals("sendgrid")) {
            assertThat(failure).isNull();
        } else {
            assertThat(failure).isInstanceOf(DeliveryUncertain.class);
        }
    }

    /** What a vendor does not know (another path, a domain or account that is gone) or does not allow was not sent. */
    @ParameterizedTest
    @ValueSource(ints = {400, 404, 405, 410, 413})
    void whatIsRefusedWasNotSent(int status) {
        says(aResponse().withStatus(status).withBody(VendorTrouble.Secrets.WORDS));
        for (var provider : List.of(sendGrid(Map.of()), mailgun(Map.of()))) {
            assertThatThrownBy(() -> provider.send(PLAIN))
                    .as(provider.name())
                    .isInstanceOf(ToolCallException.class)
                    .hasMessageContaining(
                            status == 404 || status == 410
                                    ? "does not know what was asked for"
                                    : "did not accept the request")
                    .hasMessageNotContaining(VendorTrouble.Secrets.MARK);
        }
        WIRE.verify(2, postRequestedFor(anyUrl()));
    }

    @Test
    void aStatusIsASentenceWhateverComes() {
        for (var trouble : List.of(
                VendorTrouble.KEY_REFUSED,
                VendorTrouble.LIMITED,
                VendorTrouble.AWAY,
                VendorTrouble.HUNG_UP,
                VendorTrouble.NOT_JSON)) {
            says(trouble.response());
            assertThat(sendGrid(Map.of()).status().reachable())
                    .as("%s", trouble)
                    .isFalse();
            assertThat(sendGrid(Map.of()).status().detail()).contains(trouble.sentence());
        }
    }

    @Test
    void nothingGoesOutTwice() {
        says(aResponse().withStatus(503));
        catchThrowable(() -> sendGrid(Map.of()).send(PLAIN));
        WIRE.verify(1, postRequestedFor(urlEqualTo("/v3/mail/send")));
    }

    @Test
    void bouncesAreThoseOfTheVendor() {
        says(okJson(contract("sendgrid/bounces.json")));
        assertThat(sendGrid(Map.of()).bounces(2))
                .containsExactly(new Bounce("x@knot.example", "550 unknown", "2026-09-21T14:13:20Z"));
        WIRE.verify(getRequestedFor(urlEqualTo("/v3/suppression/bounces?limit=100&offset=200")));
        says(okJson(contract("mailgun/bounces.json")));
        assertThat(mailgun(Map.of()).bounces(0))
                .containsExactly(new Bounce("y@knot.example", "550 no such user", "2026-09-21T14:13:20Z"));
        WIRE.verify(getRequestedFor(urlEqualTo("/v3/mail.house.example/bounces?limit=100")));
    }

    @ParameterizedTest
    @EnumSource(VendorTrouble.class)
    void readingFailsInASentence(VendorTrouble trouble) {
        says(trouble.response());
        for (var provider : bothIn(trouble)) {
            assertThatThrownBy(() -> provider.bounces(0))
                    .as(provider.name())
                    .isInstanceOf(VendorFailure.class)
                    .hasMessageContaining(trouble.sentence());
        }
    }

    @Test
    void eachSaysWhetherItCanSend() {
        says(okJson(contract("sendgrid/scopes.json")));
        assertThat(sendGrid(Map.of()).status().reachable()).isTrue();
        says(okJson("{\"scopes\": [\"user.profile.read\"]}"));
        assertThat(sendGrid(Map.of()).status().detail()).contains("needs the scope mail.send");
        says(aResponse().withStatus(401).withBody("Forbidden"));
        assertThat(mailgun(Map.of()).status().detail()).contains("does not accept the configured credentials");
        assertThat(new SendGridProvider(TestSettings.of(Map.of()), vendors)
                        .status()
                        .configured())
                .isFalse();
    }

    @Test
    void withoutAKeyNobodyIsCalled() {
        WIRE.resetRequests();
        var none = new MailgunProvider(TestSettings.of(Map.of("mailgun.base-url", WIRE.baseUrl())), vendors);
        assertThatThrownBy(() -> none.send(PLAIN))
                .isInstanceOf(ToolCallException.class)
                .hasMessageContaining("is not configured");
        WIRE.verify(0, anyRequestedFor(urlEqualTo("/v3//messages")));
    }

    private List<EmailProvider> bothIn(VendorTrouble trouble) {
        return List.of(
                sendGrid(Map.of("sendgrid.timeout", trouble.timeout())),
                mailgun(Map.of("mailgun.timeout", trouble.timeout())));
    }

    private EmailProvider sendGrid(Map<String, String> more) {
        return new SendGridProvider(TestSettings.of(values("sendgrid", more)), vendors);
    }

    private EmailProvider mailgun(Map<String, String> more) {
        var values = values("mailgun", more);
        values.put("mailgun.domain", "mail.house.example");
        return new MailgunProvider(TestSettings.of(values), vendors);
    }

    private static Map<String, String> values(String vendor, Map<String, String> more) {
        var values = new HashMap<>(Map.of(
                vendor + ".base-url",
                WIRE.baseUrl(),
                vendor + ".timeout",
                VendorTrouble.PATIENCE,
                vendor + ".key",
                "sesame"));
        values.putAll(more);
        return values;
    }

    private static MultipartValuePatternBuilder part(String name, String value) {
        return aMultipart().withName(name).withBody(equalTo(value));
    }

    private static void says(ResponseDefinitionBuilder response) {
        WIRE.stubFor(any(anyUrl()).willReturn(response));
    }
}
