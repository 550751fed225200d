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
    void charactersThatTheFontsLackAreTold() {
        var proposal = proposal();
        proposal.put("client_name", "Café Zażółć 田中");
        var result = caller.call("render_proposal_pdf", proposal);
        assertThat(result.structured().get("missing_characters").asText()).isEqualTo("田中");
        assertThat(result.text()).contains("田中");
    }

    @Test
    void aProposalWithPicturesIsAPageLonger() {
        var without = caller.call("render_proposal_pdf", proposal())
                .structured()
                .get("pages")
                .asInt();
        var proposal = proposal();
        proposal.put("pictures", List.of(Map.of("image_base64", Pictures.aPhoto(300, 200), "caption", "The hall")));
        assertThat(caller.call("render_proposal_pdf", proposal)
                        .structured()
                        .get("pages")
                        .asInt())
                .isEqualTo(without + 1);
        proposal.put("pictures", List.of(Map.of("image_base64", "https://pictures.example/a.png")));
        assertThat(caller.call("render_proposal_pdf", proposal).text())
                .contains("pictures[0].image_base64 is an address");
    }

    @Test
    void aMoodBoardComesAsPdfOrAsPictures() {
        var board = new HashMap<String, Object>(Map.of(
                "title",
                "Mood",
                "images",
                List.of(Map.of("image_base64", Pictures.aPhoto(300, 200), "caption", "The hall"))));
        assertThat(caller.call("create_mood_board", board)
                        .structured()
                        .get("content_type")
                        .asText())
                .isEqualTo("application/pdf");
        board.put("format", "png");
        var pages = caller.call("create_mood_board", board).structured();
        assertThat(pages.get("content_base64")).hasSize(pages.get("pages").asInt());
        assertThat(pages.get("content_base64").get(0).asText()).startsWith("iVBORw0KGgo");
        board.put("format", "gif");
        assertThat(caller.call("create_mood_board", board).text()).isEqualTo("format must be pdf or png.");
    }

    @Test
    void aLetterIsFilledAndWhatIsMissingNamed() {
        var data = Map.of("client_name", "Ann", "company", "Linden & Lark", "sender_name", "Ines", "guests", 120);
        var letter = caller.call("merge_template", Map.of("event_type", "wedding", "data", data))
                .structured();
        assertThat(letter.get("content").asText()).contains("Dear Ann,", "Guests: 120");
        assertThat(letter.get("template").asText()).isEqualTo("wedding");
        var own = Map.of(
                "template_text",
                "<p>{name}</p>{#if vip}!{/if}",
                "data",
                Map.of("name", "<Ann>", "vip", true),
                "format",
                "html");
        assertThat(caller.call("merge_template", own)
                        .structured()
                        .get("content")
                        .asText())
                .isEqualTo("<p>&lt;Ann&gt;</p>!");
        assertThat(caller.call("merge_template", Map.of("template_text", "{name}", "data", Map.of()))
                        .text())
                .contains("{name}");
        assertThat(caller.call("merge_template", Map.of("data", Map.of())).text())
                .contains("one of them");
    }

    @Test
    void aProposalTakesItsSignaturePage() {
        var pdf = caller.call("render_proposal_pdf", proposal()).structured();
        var signable = caller.call(
                        "add_signature_page",
                        Map.of(
                                "content_base64", pdf.get("content_base64").asText(),
                                "title", "Proposal",
                                "parties", List.of(Map.of("name", "Ann", "role", "Client"))))
                .structured();
        assertThat(signable.get("pages").asInt()).isEqualTo(pdf.get("pages").asInt() + 1);
        assertThat(signable.get("document_sha256")).isEqualTo(pdf.get("sha256"));
        assertThat(signable.get("signature_fields").get(0).asText()).isEqualTo("signature_1");
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
