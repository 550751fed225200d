package dev.rainmaker.mcp.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.mcp.shared.McpCaller;
import dev.rainmaker.mcp.shared.ToolTokens;
import dev.rainmaker.mcp.shared.ToolsSnapshot;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProposalServerTest {
    @TestHTTPResource("/mcp/proposal")
    String url;

    private McpCaller caller;

    @BeforeEach
    void start() {
        caller = new McpCaller(url, ToolTokens.withScopes("tools:proposal.read"));
    }

    private static Map<String, Object> proposal() {
        var line = Map.of(
                "label", "Three-course menu",
                "quantity", "120",
                "unit", "guest",
                "unit_price", "€89.00",
                "amount", "€10,680.00",
                "why", "price per guest × 120 guests");
        var offered = Map.of(
                "name", "Signature wedding",
                "recommended", true,
                "lines", List.of(line),
                "subtotal", "€10,680.00",
                "adjustments", List.of(Map.of("label", "Large party", "amount", "-€427.20", "why", "from 100 guests")),
                "tax_label", "VAT 19 %",
                "tax", "€1,948.03",
                "total", "€12,200.83");
        var proposal = new HashMap<String, Object>();
        proposal.put("title", "Proposal for your wedding");
        proposal.put("brand", Map.of("company", "Linden & Lark <Events>"));
        proposal.put("client_name", "Ann & Bo");
        proposal.put("event", Map.of("type", "wedding", "date", "Saturday, 16 October 2027", "guests", "120"));
        proposal.put("packages", List.of(offered));
        proposal.put("currency", "EUR");
        return proposal;
    }

    private static String text(McpCaller.Result result) throws IOException {
        var bytes = Base64.getDecoder()
                .decode(result.structured().get("content_base64").asText());
        try (var document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void amountsAndNamesStandInTheDocumentExactlyAsGiven() throws IOException {
        var result = caller.call("render_proposal_pdf", proposal());
        assertThat(result.isError()).as(result.text()).isFalse();
        assertThat(result.text()).contains("pages").hasSizeLessThan(300);
        assertThat(text(result))
                .contains(
                        "€12,200.83",
                        "-€427.20",
                        "€1,948.03",
                        "Linden & Lark <Events>",
                        "Ann & Bo",
                        "Signature wedding");
    }

    @Test
    void theSameContentGivesTheSameBytes() {
        var one = caller.call("render_proposal_pdf", proposal()).structured().get("sha256");
        var two = caller.call("render_proposal_pdf", proposal()).structured().get("sha256");
        assertThat(one).isEqualTo(two);
    }

    @Test
    void whatCannotBePrintedIsNamed() {
        var proposal = proposal();
        proposal.put("packages", List.of());
        var result = caller.call("render_proposal_pdf", proposal);
        assertThat(result.isError()).isTrue();
        assertThat(result.text()).contains("package");
    }

    @Test
    void templatesAreListedAndTheDoorIsShut() {
        assertThat(caller.call("list_templates", Map.of()).structured().toString())
                .contains("wedding", "corporate");
        assertThat(new McpCaller(url, null).status(Map.of())).isEqualTo(401);
        assertThat(new McpCaller(url, ToolTokens.withScopes("tools:email.read"))
                        .call("list_templates", Map.of())
                        .text())
                .contains("tools:proposal.read");
    }

    @Test
    void theToolsAreTheCommittedOnes() {
        ToolsSnapshot.compare(caller.tools());
    }
}
