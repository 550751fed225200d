package dev.rainmaker.mcp.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.mcp.shared.McpCaller;
import dev.rainmaker.mcp.shared.ToolDoor;
import dev.rainmaker.mcp.shared.ToolTokens;
import dev.rainmaker.mcp.shared.ToolsSnapshot;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EnrichmentToolsTest {
    @TestHTTPResource("/mcp/enrichment")
    String url;

    private McpCaller caller() {
        return new McpCaller(url, ToolTokens.withScopes("tools:enrichment.read"));
    }

    @Test
    void tellsEachFactWithItsSource() {
        var result = caller().call("enrich_person", Map.of("email", "dana@knot.example"));
        assertThat(result.isError()).as(result.text()).isFalse();
        var answer = result.structured();
        assertThat(answer.get("match").asBoolean()).isTrue();
        assertThat(answer.get("provider").asText()).isEqualTo("local");
        assertThat(answer.get("simulated").asBoolean()).isTrue();
        assertThat(answer.get("cost_usd").asDouble()).isZero();
        assertThat(answer.get("fields")).allSatisfy(field -> {
            assertThat(field.get("source").asText()).isEqualTo("https://acme.example/team");
            assertThat(field.get("retrieved_at").asText()).endsWith("Z");
        });
    }

    @Test
    void remembersAnAnswer() {
        var first = caller().call("enrich_company", Map.of("domain", "acme.example"));
        var again = caller().call("enrich_company", Map.of("domain", "acme.example"));
        assertThat(again.structured().get("fields"))
                .isEqualTo(first.structured().get("fields")); // retrieved_at included
        assertThat(again.structured().at("/asked/1/outcome").asText()).isEqualTo("remembered_match");
    }

    @Test
    void noMatchIsAnAnswer() {
        var result = caller().call("enrich_company", Map.of("name", "Nobody knows"));
        assertThat(result.isError()).isFalse();
        assertThat(result.structured().get("match").asBoolean()).isFalse();
        assertThat(result.structured().get("fields")).isEmpty();
        assertThat(result.text()).isEqualTo("No match in local.");
    }

    @Test
    void findsContactsAndTechnologies() {
        var contacts = caller().call("find_contacts", Map.of("domain", "https://www.acme.example/team"));
        assertThat(contacts.structured().at("/contacts/0/fields")).isNotEmpty();
        assertThat(contacts.text()).contains("name: Dana Weiß");
        assertThat(caller().call("get_technographics", Map.of("domain", "acme.example"))
                        .text())
                .isEqualTo("technology: Shopify\ntechnology: Odoo");
    }

    @Test
    void whatNobodyOffersIsSaid() {
        var result = caller().call("verify_email", Map.of("email", "dana@knot.example"));
        assertThat(result.isError()).isTrue();
        assertThat(result.text()).contains("people-data-labs.key is missing");
    }

    @Test
    void saysWhatIsNeeded() {
        assertThat(caller().call("enrich_person", Map.of("place", "Lisbon")).text())
                .isEqualTo("email or name is needed.");
        assertThat(caller().call("enrich_company", Map.of()).text()).isEqualTo("domain or name is needed.");
        assertThat(caller().call("find_contacts", Map.of("domain", "x' OR '1'='1"))
                        .text())
                .isEqualTo("domain must be a web domain such as acme.example.");
        assertThat(caller().call("find_contacts", Map.of("domain", "acme.example", "limit", 26))
                        .text())
                .isEqualTo("limit must be between 1 and 25.");
        assertThat(caller().call("verify_email", Map.of("email", "nobody")).text())
                .isEqualTo("email must be an e-mail address.");
        assertThat(new McpCaller(url, ToolTokens.withScopes("tools:email.send"))
                        .call("enrich_company", Map.of("name", "Acme"))
                        .text())
                .contains("tools:enrichment.read");
    }

    @Test
    void everyToolIsShutToWhoMayNotUseIt() {
        ToolDoor.isShutToOthers(url);
    }

    @Test
    void tellsItsStatusAndTools() {
        var status = caller().call("enrichment_connection_status", Map.of()).structured();
        assertThat(status.get("detail").asText())
                .isEqualTo("People Data Labs is not set up: rainmaker.tools.enrichment.people-data-labs.key is missing."
                        + " 4 persons and 3 companies are known.");
        ToolsSnapshot.compare(caller().tools());
    }
}
