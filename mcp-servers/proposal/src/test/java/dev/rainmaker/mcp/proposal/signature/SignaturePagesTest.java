package dev.rainmaker.mcp.proposal.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rainmaker.mcp.proposal.Proposals;
import dev.rainmaker.mcp.proposal.content.Brand;
import dev.rainmaker.mcp.proposal.content.InvalidProposal;
import dev.rainmaker.mcp.proposal.render.LocalPdfRenderer;
import dev.rainmaker.mcp.proposal.render.PdfWriter;
import dev.rainmaker.mcp.shared.contract.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class SignaturePagesTest {
    private static final byte[] PROPOSAL =
            new LocalPdfRenderer(new PdfWriter()).render(Proposals.aWedding()).bytes();

    private final SignaturePages pages = new SignaturePages(new PdfWriter());

    private static SignatureRequest request(Party... parties) {
        return new SignatureRequest(
                "An afternoon among the lemon trees",
                null,
                List.of(parties),
                new Brand("Olive & Oak Events", "#0f4c4c", null, null),
                Locale.UK);
    }

    private static SignatureRequest forThree() {
        return request(
                new Party("Mara Lindqvist", "Client", null),
                new Party("Tom Okafor", "Client", null),
                new Party("Ines Duarte", "Managing director", "Olive & Oak Events"));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    void theLastPageNamesThePartiesAndTheDocument() throws IOException {
        // When
        var made = pages.append(base64(PROPOSAL), forThree());
        Files.createDirectories(Path.of("target/look"));
        Files.write(Path.of("target/look/signature.pdf"), made.bytes());
        // Then
        assertThat(made.documentSha256()).isEqualTo(Sha256.of(PROPOSAL));
        try (var before = Loader.loadPDF(PROPOSAL);
                var after = Loader.loadPDF(made.bytes())) {
            int last = before.getNumberOfPages() + 1;
            assertThat(after.getNumberOfPages()).isEqualTo(last);
            var text = new PDFTextStripper();
            text.setStartPage(last);
            assertThat(text.getText(after))
                    .contains("Mara Lindqvist", "Tom Okafor", "Managing director, Olive & Oak Events")
                    .contains(Sha256.of(PROPOSAL).substring(0, 8));
            assertThat(after.getDocumentCatalog().getAcroForm().getFields())
                    .hasSize(3)
                    .allMatch(PDSignatureField.class::isInstance);
            assertThat(after.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(after.getSignatureDictionaries()).isEmpty();
        }
        assertThat(pages.append(base64(PROPOSAL), forThree()).bytes()).isEqualTo(made.bytes());
    }

    @Test
    void sixPartiesFitAndASecondPageHasItsOwnFields() throws IOException {
        var party = new Party("Somebody With A Rather Long Name Indeed", "Witness", "A Company With A Long Name");
        var six = pages.append(
                base64(PROPOSAL), request(Collections.nCopies(6, party).toArray(Party[]::new)));
        Files.write(Path.of("target/look/signature-six.pdf"), six.bytes());
        assertThat(six.fields()).hasSize(6).doesNotHaveDuplicates();
        var again = pages.append(base64(six.bytes()), forThree());
        assertThat(again.fields()).doesNotContainAnyElementsOf(six.fields());
        assertThatThrownBy(() -> request(Collections.nCopies(7, party).toArray(Party[]::new)))
                .hasMessageContaining("parties");
    }

    @Test
    void aPlainDocumentOfOthersTakesAPageToo() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var plain = new PDDocument()) {
            plain.addPage(new PDPage());
            plain.save(bytes);
        }
        assertThat(pages.append(base64(bytes.toByteArray()), forThree()).pages())
                .isEqualTo(2);
    }

    @Test
    void whatCannotTakeAPageIsNamed() throws IOException {
        for (var broken : List.of(
                "",
                "no base64 at all \u00e4",
                base64("<html>".getBytes(StandardCharsets.UTF_8)),
                base64("%PDF-1.7".getBytes(StandardCharsets.UTF_8)),
                base64(Arrays.copyOf(PROPOSAL, 4_000)),
                base64(locked()))) {
            assertThatThrownBy(() -> pages.append(broken, forThree()))
                    .as(broken.substring(0, Math.min(20, broken.length())))
                    .isInstanceOf(InvalidProposal.class)
                    .hasMessageMatching("(content_base64|The PDF) [^\n]+\\.");
        }
    }

    private static byte[] locked() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(PROPOSAL)) {
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(bytes);
        }
        return bytes.toByteArray();
    }
}
