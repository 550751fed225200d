package dev.rainmaker.mcp.proposal.signature;

import java.util.Locale;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Where a party signs, in millimetres from the upper left corner of the page; the template and the form fields use the same.
 *
 * @param left of the box
 * @param top of the box
 */
public record SignatureBox(Party party, double left, double top) {
    static final double WIDTH = 80;
    static final double FIELD_HEIGHT = 20;

    private static final double LEFT = 20;
    private static final double BETWEEN_COLUMNS = 10;
    private static final double TOP = 100;
    private static final double BETWEEN_ROWS = 52;
    private static final float POINTS = 72 / 25.4f;

    static SignatureBox of(Party party, int index) {
        return new SignatureBox(party, LEFT + index % 2 * (WIDTH + BETWEEN_COLUMNS), TOP + index / 2 * BETWEEN_ROWS);
    }

    /** CSS of the place. */
    public String style() {
        return String.format(Locale.ROOT, "left: %.1fmm; top: %.1fmm; width: %.1fmm", left, top, WIDTH);
    }

    /** The field of the form, in points from the lower left corner. */
    PDRectangle field(PDRectangle page) {
        return new PDRectangle(
                (float) left * POINTS,
                page.getHeight() - (float) (top + FIELD_HEIGHT) * POINTS,
                (float) WIDTH * POINTS,
                (float) FIELD_HEIGHT * POINTS);
    }
}
