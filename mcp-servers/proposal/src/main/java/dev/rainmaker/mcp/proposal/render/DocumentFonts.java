package dev.rainmaker.mcp.proposal.render;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The fonts that are embedded, as subsets, in every document: Lato for text and figures, EB Garamond for headings.
 * Ligatures are switched off: Lato's "ti" and "ft" have no Unicode value, so that searching, copying or reading aloud would
 * lose these letters, which PDF/A-3a and PDF/UA forbid.
 */
final class DocumentFonts {
    private static final String FOLDER = "proposal/fonts/";
    private static final int MOST_MISSING = 50;

    private final List<Face> faces = List.of(
            face("Lato", "Lato-Regular.ttf", 400, FontStyle.NORMAL),
            face("Lato", "Lato-Bold.ttf", 700, FontStyle.NORMAL),
            face("Lato", "Lato-Italic.ttf", 400, FontStyle.ITALIC),
            face("EB Garamond", "EBGaramond12-Regular.ttf", 400, FontStyle.NORMAL));

    private final List<CmapLookup> letters = List.of(letters(faces.getFirst()), letters(faces.getLast()));

    /** Makes the fonts known to a builder; each is loaded into the document when its first letter is set. */
    void addTo(PdfRendererBuilder builder, PDDocument document) {
        for (Face face : faces)
            builder.useFont(new WithoutLigatures(face.bytes, document), face.family, face.weight, face.style, true);
    }

    /** Characters of a text that no font has, each once; what is not seen on paper is not counted. */
    String missingIn(String text) {
        return text.codePoints()
                .distinct()
                .filter(letter -> !Character.isWhitespace(letter)
                        && !Character.isISOControl(letter)
                        && Character.getType(letter) != Character.FORMAT)
                .filter(letter -> letters.stream().noneMatch(font -> font.getGlyphId(letter) > 0))
                .limit(MOST_MISSING)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static CmapLookup letters(Face face) {
        try (var font = new TTFParser(true).parse(new RandomAccessReadBuffer(face.bytes))) {
            return font.getUnicodeCmapLookup();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Face face(String family, String file, int weight, FontStyle style) {
        try (var stream = DocumentFonts.class.getClassLoader().getResourceAsStream(FOLDER + file)) {
            return new Face(family, stream.readAllBytes(), weight, style);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record Face(String family, byte[] bytes, int weight, FontStyle style) {}

    private static final class WithoutLigatures extends PDFontSupplier {
        private final byte[] bytes;
        private final PDDocument document;
        private PDFont loaded;

        WithoutLigatures(byte[] bytes, PDDocument document) {
            super(null);
            this.bytes = bytes;
            this.document = document;
        }

        @Override
        public PDFont supply() {
            if (loaded == null) loaded = load();
            return loaded;
        }

        private PDFont load() {
            try {
                var font = new TTFParser(true).parse(new RandomAccessReadBuffer(bytes));
                font.setEnableGsub(false);
                document.registerTrueTypeFontForClosing(font);
                return PDType0Font.load(document, font, true);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
