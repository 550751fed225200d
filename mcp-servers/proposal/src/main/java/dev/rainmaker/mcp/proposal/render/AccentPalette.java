package dev.rainmaker.mcp.proposal.render;

import dev.rainmaker.mcp.proposal.content.InvalidProposal;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Colours of a document, all derived from one accent colour so that any brand stays readable.
 *
 * @param accent the brand's colour, for areas
 * @param onAccent black or white, whichever contrasts more with the accent (WCAG 2 relative luminance)
 * @param accentText the accent darkened until it reaches contrast 4.5 on white, for text and rules
 * @param tint the accent at 8 % on white, for quiet areas
 */
public record AccentPalette(String accent, String onAccent, String accentText, String tint) {
    private static final String DEEP_TEAL = "#0f4c4c";
    private static final Pattern HEX = Pattern.compile("#[0-9a-f]{6}");

    /** @param color {@code #rrggbb} or null for deep teal */
    public static AccentPalette of(String color) {
        String accent =
                color == null || color.isBlank() ? DEEP_TEAL : color.strip().toLowerCase(Locale.ROOT);
        if (!HEX.matcher(accent).matches())
            throw new InvalidProposal("brand.accent_color must look like #0f4c4c, six hexadecimal digits after the #.");
        int[] rgb = channels(accent);
        double luminance = luminance(rgb);
        String onAccent = contrast(1, luminance) >= contrast(luminance, 0) ? "#ffffff" : "#1c1917";
        int[] text = rgb;
        while (contrast(1, luminance(text)) < 4.5) text = mix(text, new int[] {0, 0, 0}, 0.9);
        return new AccentPalette(accent, onAccent, hex(text), hex(mix(rgb, new int[] {255, 255, 255}, 0.08)));
    }

    private static int[] channels(String hex) {
        int value = Integer.parseInt(hex.substring(1), 16);
        return new int[] {value >> 16 & 0xff, value >> 8 & 0xff, value & 0xff};
    }

    private static int[] mix(int[] color, int[] other, double share) {
        var mixed = new int[3];
        for (int i = 0; i < 3; i++) mixed[i] = (int) (color[i] * share + other[i] * (1 - share));
        return mixed;
    }

    private static String hex(int[] rgb) {
        return "#%02x%02x%02x".formatted(rgb[0], rgb[1], rgb[2]);
    }

    private static double luminance(int[] rgb) {
        return 0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2]);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static double contrast(double lighter, double darker) {
        return (lighter + 0.05) / (darker + 0.05);
    }
}
