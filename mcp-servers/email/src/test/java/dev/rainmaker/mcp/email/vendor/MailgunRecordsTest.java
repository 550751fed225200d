package dev.rainmaker.mcp.email.vendor;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static dev.rainmaker.mcp.email.vendor.VendorWire.contract;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.rainmaker.mcp.email.Bounce;
import dev.rainmaker.mcp.email.DeliveryLedger.Outcome;
import dev.rainmaker.mcp.email.TestSettings;
import dev.rainmaker.mcp.shared.http.VendorFailure;
import dev.rainmaker.mcp.shared.http.Vendors;
import dev.rainmaker.mcp.shared.vendor.SpecRequest;
import dev.rainmaker.mcp.shared.vendor.VendorSpec;
import dev.rainmaker.mcp.shared.vendor.VendorTrouble;
import io.quarkiverse.mcp.server.ToolCallException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What Mailgun keeps of messages and addresses. */
@QuarkusTest
class MailgunRecordsTest {
    private static final String BOUNCES = "/v3/mail.house.example/bounces";
    private static final String EVENTS =
            "/v3/mail.house.example/events?message-id=m1%40house.example&ascending=no&limit=100";

    @RegisterExtension
    static final WireMockExtension WIRE = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    @Inject
    Vendors vendors;

    @Test
    void tellsWhatBecameOfAMessageAndOfNoOther() {
        // Given
        WIRE.stubFor(get(urlEqualTo(EVENTS)).willReturn(okJson(contract("mailgun/events.json"))));
        // When
        var reports = mailgun(VendorTrouble.PATIENCE).trace("<m1@house.example>");
        // Then
        assertThat(reports.orElseThrow()).singleElement().satisfies(report -> {
            assertThat(report.outcome()).isEqualTo(Outcome.DEFERRED);
            assertThat(report.address()).isEqualTo("dana@knot.example");
            assertThat(report.detail()).isEqualTo("mailbox full");
        });
        WIRE.verify(getRequestedFor(urlEqualTo(EVENTS)).withHeader("Authorization", equalTo("Basic YXBpOnNlc2FtZQ==")));
    }

    @Test
    void knowsNothingOfAMessageThatItNeverGot() {
        WIRE.stubFor(any(anyUrl()).willReturn(okJson("{\"items\": [], \"paging\": {}}")));
        assertThat(mailgun(VendorTrouble.PATIENCE).trace("<m1@house.example>")).isEmpty();
    }

    @Test
    void describesHowWeAskForEvents() {
        var spec = VendorSpec.of("mailgun/mailgun.cut-send-suppress-webhooks.json");
        WIRE.stubFor(any(anyUrl()).willReturn(okJson(contract("mailgun/events.json"))));
        mailgun(VendorTrouble.PATIENCE).trace("<m1@house.example>");
        var asked = SpecRequest.lastOf(WIRE);
        assertThat(spec.violations(asked)).isEmpty();
        assertThat(spec.violations(asked.withQuery("limit", "301"))).isNotEmpty();
        assertThat(spec.violations(asked.withQuery("ascending", "false"))).isNotEmpty();
        assertThat(spec.violations(asked.withoutHeader("Authorization"))).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(VendorTrouble.class)
    void everyTroubleIsASentence(VendorTrouble trouble) {
        WIRE.stubFor(any(anyUrl()).willReturn(trouble.response()));
        assertThatThrownBy(() -> mailgun(trouble.timeout()).trace("<troubled@house.example>"))
                .isInstanceOf(VendorFailure.class)
                .hasMessageContaining(trouble.sentence())
                .satisfies(
                        failure -> assertThat(failure.toString()).doesNotContain(VendorTrouble.Secrets.MARK, "sesame"));
    }

    @Test
    void laterPagesOfBouncesAreFoundByTheVendorsLinks() {
        // Given
        var link = "page=next&address=b99%40knot.example&limit=100";
        WIRE.stubFor(get(urlEqualTo(BOUNCES + "?limit=100"))
                .willReturn(okJson("{\"items\": [" + hundred() + "], \"paging\": {\"next\":"
                        + " \"https://elsewhere.invalid/v3/other/bounces?" + link + "\"}}")));
        WIRE.stubFor(get(urlEqualTo(BOUNCES + "?" + link)).willReturn(okJson(contract("mailgun/bounces.json"))));
        // When
        var second = mailgun(VendorTrouble.PATIENCE).bounces(1);
        // Then
        assertThat(second).containsExactly(new Bounce("y@knot.example", "550 no such user", "2026-09-21T14:13:20Z"));
        assertThat(mailgun(VendorTrouble.PATIENCE).bounces(2))
                .as("after the last")
                .isEmpty();
    }

    @Test
    void aLinkThatIsNoneEndsTheList() {
        for (var link : new String[] {"", "file:///etc/passwd?a=b", "https://x/?a=b c", "https://x/"}) {
            WIRE.stubFor(any(anyUrl())
                    .willReturn(okJson("{\"items\": [" + hundred() + "], \"paging\": {\"next\": \"" + link + "\"}}")));
            assertThat(mailgun(VendorTrouble.PATIENCE).bounces(1)).as(link).isEmpty();
        }
        WIRE.verify(4, anyRequestedFor(anyUrl()));
    }

    @Test
    void pagesAreBounded() {
        assertThatThrownBy(() -> mailgun(VendorTrouble.PATIENCE).bounces(21))
                .isInstanceOf(ToolCallException.class)
                .hasMessageContaining("page may be 20 at most");
        WIRE.verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    void aDomainThatMailgunDoesNotKnowIsSaid() {
        WIRE.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(404)));
        assertThat(mailgun(VendorTrouble.PATIENCE).status().detail())
                .isEqualTo("Mailgun does not know what was asked for.");
    }

    private static String hundred() {
        return IntStream.range(0, 100)
                .mapToObj("{\"address\": \"b%d@knot.example\"}"::formatted)
                .collect(Collectors.joining(","));
    }

    private MailgunProvider mailgun(String timeout) {
        return new MailgunProvider(
                TestSettings.of(Map.of(
                        "mailgun.base-url",
                        WIRE.baseUrl(),
                        "mailgun.timeout",
                        timeout,
                        "mailgun.domain",
                        "mail.house.example",
                        "mailgun.key",
                        "sesame")),
                vendors);
    }
}
