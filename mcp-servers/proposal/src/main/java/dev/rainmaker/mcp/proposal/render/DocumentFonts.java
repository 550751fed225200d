package dev.rainmaker.mcp.proposal.render;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The fonts that are embedded, as subsets, in every document: Lato for text and figures, EB Garamond for headings. */
final class DocumentFonts {
    private static final String FOLDER = "proposal/fonts/";

    private final List<Face> faces = List.of(
            face("Lato", "Lato-Regular.ttf", 400, FontStyle.NORMAL),
            face("Lato", "Lato-Bold.ttf", 700, FontStyle.NORMAL),
            face("Lato", "Lato-Italic.ttf", 400, FontStyle.ITALIC),
            face("EB Garamond", "EBGaramond12-Regular.ttf", 400, FontStyle.NORMAL),
            face("EB Garamond", "EBGaramond12-Italic.ttf", 400, FontStyle.ITALIC));

    void addTo(PdfRendererBuilder builder) {
        for (Face face : faces)
            builder.useFont(() -> new ByteArrayInputStream(face.bytes), face.family, face.weight, face.style, true);
    }

    private static Face face(String family, String file, int weight, FontStyle style) {
        try (var stream = DocumentFonts.class.getClassLoader().getResourceAsStream(FOLDER + file)) {
            return new Face(family, stream.readAllBytes(), weight, style);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record Face(String family, byte[] bytes, int weight, FontStyle style) {}
}
