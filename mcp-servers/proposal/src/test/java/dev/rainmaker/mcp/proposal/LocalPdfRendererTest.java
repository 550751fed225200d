package dev.rainmaker.mcp.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rainmaker.mcp.proposal.content.Brand;
import dev.rainmaker.mcp.proposal.content.EventFacts;
import dev.rainmaker.mcp.proposal.content.InvalidProposal;
import dev.rainmaker.mcp.proposal.content.OfferedPackage;
import dev.rainmaker.mcp.proposal.content.PriceLine;
import dev.rainmaker.mcp.proposal.content.ProposalContent;
import dev.rainmaker.mcp.proposal.render.LocalPdfRenderer;
import dev.rainmaker.mcp.proposal.render.PdfWriter;
import dev.rainmaker.mcp.proposal.render.RenderedProposal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class LocalPdfRendererTest {
    private final LocalPdfRenderer renderer = new LocalPdfRenderer(new PdfWriter());

    private static PDDocument open(RenderedProposal rendered) throws IOException {
        return Loader.loadPDF(rendered.bytes());
    }

    private static String text(RenderedProposal rendered) throws IOException {
        try (var document = open(rendered)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static ProposalContent with(String client, Brand brand, String intro, OfferedPackage offered) {
        return new ProposalContent(
                "Title",
                brand,
                client,
                new EventFacts("something else", "in spring", null, null),
                intro,
                List.of(offered),
                "EUR",
                null,
                null,
                null,
                Locale.ENGLISH);
    }

    private static OfferedPackage lines(int count, String label) {
        return new OfferedPackage(
                "Package",
                null,
                false,
                IntStream.range(0, count)
                        .mapToObj(n -> new PriceLine(label + " " + n, null, "1", null, "€1.00", "€1.00", null))
                        .toList(),
                "€" + count + ".00",
                null,
                null,
                null,
                "€" + count + ".00");
    }

    @Test
    void theDocumentIsTaggedArchivableAndBringsItsFonts() throws IOException {
        try (var document = open(renderer.render(Proposals.aWedding()))) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(catalog.getLanguage()).startsWith("en");
            assertThat(catalog.getOutputIntents()).isNotEmpty();
            assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("pdfaid:part", "pdfuaid:part");
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void aPackageOfEightLinesKeepsItsTotalOnTheSamePage() throws IOException {
        // Given
        var rendered = renderer.render(Proposals.aWedding());
        Files.createDirectories(Path.of("target/look"));
        Files.write(Path.of("target/look/wedding.pdf"), rendered.bytes());
        // Then: cover with comparison, two packages, terms with acceptance
        assertThat(rendered.pages()).isEqualTo(4);
        try (var document = open(rendered)) {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(3);
            stripper.setEndPage(3);
            assertThat(stripper.getText(document)).contains("Planner on the day", "€33,406.95", "-€1,374.50");
        }
    }

    @Test
    void wordsAndDatesFollowTheLanguageOfTheClient() throws IOException {
        var rendered = renderer.render(Proposals.aRetreat());
        Files.createDirectories(Path.of("target/look"));
        Files.write(Path.of("target/look/retreat.pdf"), rendered.bytes());
        assertThat(rendered.template()).isEqualTo("corporate");
        assertThat(text(rendered)).contains("9. September 2027", "Gesamtbetrag", "Annahme");
    }

    @Test
    void whatACallerWritesIsTextAndNeverMarkupOrTemplate() throws IOException {
        var hostile = "<script>x</script> {p.content.title} {#if true}y{/if} &amp; <img src=file:///etc/passwd>";
        var rendered =
                renderer.render(with(hostile, new Brand("House", null, null, null), hostile, lines(1, "<b>Line</b>")));
        assertThat(text(rendered).replaceAll("\\s+", " "))
                .contains("{p.content.title} {#if true}y{/if}", "&amp;", "<script>x</script>", "<b>Line</b> 0");
    }

    @Test
    void everyLetterCanBeFoundCopiedAndReadAloud() throws IOException {
        var words = "Tiffany's official gift after fifty five selections";
        var rendered = renderer.render(with(words, new Brand(words, null, null, null), words, lines(1, words)));
        assertThat(text(rendered).replaceAll("\\s+", " ").split(words, -1)).hasSizeGreaterThan(4);
    }

    @Test
    void longListsRunOverPagesWithoutLosingALine() throws IOException {
        var rendered = renderer.render(with("Client", new Brand("House", null, null, null), null, lines(80, "Line")));
        assertThat(rendered.pages()).isGreaterThan(4);
        var text = text(rendered);
        assertThat(IntStream.range(0, 80)).allMatch(n -> text.contains("Line " + n));
        assertThat(text).contains("€80.00");
    }

    @Test
    void aLogoThatIsNoPictureIsRefused() {
        var content = with("Client", new Brand("House", null, "PHN2Zz4=", null), null, lines(1, "Line"));
        assertThatThrownBy(() -> renderer.render(content))
                .isInstanceOf(InvalidProposal.class)
                .hasMessageContaining("brand.logo_base64");
    }

    @Test
    void theSameContentHasTheSameHash() {
        assertThat(renderer.render(Proposals.aWedding()).sha256())
                .isEqualTo(renderer.render(Proposals.aWedding()).sha256());
    }
}
