package dev.rainmaker.mcp.analytics.chart;

import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.view.ViewBox;
import io.quarkiverse.mcp.server.ToolCallException;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Bidi;
import javax.imageio.ImageIO;

/**
 * A drawing in pixels, two for each of CSS, so that it is sharp in a mail or a document. Needs no display. One picture at a time:
 * a large one takes tens of megabytes while it is painted.
 */
final class Png {
    static final int DENSITY = 2;

    /** The machine's own composite font: it has a glyph for more scripts than any single one, and the painter takes one name only. */
    static final String FONTS = "sans-serif";

    private static final int SIZE = 13;

    private Png() {}

    /** @throws ToolCallException when the machine has no fonts, or none for a letter of the chart */
    static synchronized byte[] of(Drawing drawing, Chart chart) {
        try {
            chart.texts().forEach(Png::check);
            return paint(drawing);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a picture in memory can't be painted", impossible);
        } catch (LinkageError | InternalError withoutFonts) {
            throw new ToolCallException(
                    "This server can't paint pixels: it has no fonts (fontconfig). Ask for svg.", withoutFonts);
        }
    }

    /** The painter sets letter by letter, which turns words written from right to left around. */
    private static void check(String text) {
        var letters = text.toCharArray();
        if (Bidi.requiresBidi(letters, 0, letters.length)
                || new Font(Font.SANS_SERIF, Font.PLAIN, SIZE).canDisplayUpTo(text) >= 0) {
            throw new ToolCallException("png can't show every letter of “" + text + "” on this server; ask for svg.");
        }
    }

    private static byte[] paint(Drawing drawing) throws IOException {
        var document = new SVGLoader()
                .load(
                        new ByteArrayInputStream(drawing.svg().getBytes(StandardCharsets.UTF_8)),
                        null,
                        LoaderContext.builder()
                                .externalResourcePolicy(ResourcePolicy.DENY_ALL)
                                .build());
        if (document == null) {
            throw new IllegalStateException("our own picture can't be read");
        }
        int width = drawing.width() * DENSITY;
        int height = drawing.height() * DENSITY;
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        try {
            smooth(canvas);
            document.render((java.awt.Component) null, canvas, new ViewBox(0, 0, width, height));
        } finally {
            canvas.dispose();
        }
        var target = new ByteArrayOutputStream();
        ImageIO.write(image, "png", target);
        return target.toByteArray();
    }

    private static void smooth(Graphics2D canvas) {
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        canvas.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    }
}
