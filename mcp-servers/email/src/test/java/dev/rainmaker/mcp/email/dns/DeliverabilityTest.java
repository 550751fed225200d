package dev.rainmaker.mcp.email.dns;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rainmaker.mcp.shared.McpCaller;
import dev.rainmaker.mcp.shared.ToolTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Through the tools, over a name server in this process. */
@QuarkusTest
@QuarkusTestResource(value = LocalDns.class, restrictToAnnotatedClass = true)
class DeliverabilityTest {
    @TestHTTPResource("/mcp/email")
    String url;

    @Test
    void aPreparedDomainIsReady() {
        var report = domain("good.example", "s1");
        assertThat(report.get("ready").asBoolean()).as(report.toString()).isTrue();
        assertThat(report.at("/checks/1/record").asText())
                .as("a long key in one piece")
                .endsWith("p=MIGfMA0GCSqGSIb3DQEBAQUAA4GN");
    }

    @ParameterizedTest
    @CsvSource({
        "good.example, , ok, unchecked, ok, selector",
        "good.example, s2, ok, missing, ok, s2._domainkey.good.example",
        "twice.example, s1, wrong, missing, missing, two count as none",
        "open.example, old, wrong, wrong, wrong, It lets everybody send",
        "endless.example, s1, wrong, missing, missing, End it with",
        "nothing.example, s1, missing, missing, missing, Add a TXT record"
    })
    void whatIsMissingOrWrongIsSaidWithWhatToDo(
            String domain, String selector, String spf, String dkim, String dmarc, String advice) {
        var report = domain(domain, selector);
        assertThat(report.at("/checks/0/state").asText()).isEqualTo(spf);
        assertThat(report.at("/checks/1/state").asText()).isEqualTo(dkim);
        assertThat(report.at("/checks/2/state").asText()).isEqualTo(dmarc);
        assertThat(report.get("ready").asBoolean()).isFalse();
        assertThat(report.toString()).contains(advice);
    }

    @ParameterizedTest
    @CsvSource({
        "dana@good.example, true, false, false",
        "info@good.example, true, true, false",
        "dana@web.example, true, false, false",
        "dana@nomail.example, false, false, false",
        "dana@nothing.example, false, false, false",
        "dana.example, false, false, false",
        "a..b@good.example, false, false, false",
        "dana@good, false, false, false"
    })
    void anAddressIsJudgedWithoutAskingItsServer(String address, boolean usable, boolean role, boolean disposable) {
        var verdict = call("validate_address", Map.of("address", address)).structured();
        assertThat(verdict.get("usable").asBoolean()).as(verdict.toString()).isEqualTo(usable);
        assertThat(verdict.get("role_account").asBoolean()).isEqualTo(role);
        assertThat(verdict.get("disposable").asBoolean()).isEqualTo(disposable);
        assertThat(verdict.get("reasons").isEmpty()).isEqualTo(usable && !role);
    }

    @Test
    void aNameServerThatSaysNothingCostsItsTimeOnly() {
        long start = System.nanoTime();
        var result = call("validate_address", Map.of("address", "dana@silent.example"));
        assertThat(result.isError()).isTrue();
        assertThat(result.text()).isEqualTo("The name server did not answer; try again later.");
        assertThat(System.nanoTime() - start).isLessThan(8_000_000_000L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "http://good.example/", "a b.example", "good.example;x"})
    void whatIsNoDomainIsRefused(String domain) {
        assertThat(call("check_sending_domain", Map.of("domain", domain)).isError())
                .isTrue();
    }

    private JsonNode domain(String domain, String selector) {
        return call(
                        "check_sending_domain",
                        selector == null
                                ? Map.of("domain", domain)
                                : Map.of("domain", domain, "dkim_selector", selector))
                .structured();
    }

    private McpCaller.Result call(String tool, Map<String, ?> arguments) {
        return new McpCaller(url, ToolTokens.withScopes("tools:email.read")).call(tool, arguments);
    }
}
