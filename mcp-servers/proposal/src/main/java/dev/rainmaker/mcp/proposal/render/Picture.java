package dev.rainmaker.mcp.proposal.render;

import dev.rainmaker.mcp.proposal.content.InvalidProposal;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/**
 * A picture that came from outside, decoded once: what is not a PNG or JPEG of sane size never reaches a document. Addresses
 * are refused, nothing is fetched.
 *
 * @param type {@code image/png} or {@code image/jpeg}
 * @param pixels what it shows
 */
public record Picture(String type, byte[] bytes, BufferedImage pixels) {
    private static final int MAX_SIDE = 12_000;
    private static final long MAX_PIXELS = 40_000_000;

    /**
     * @param field for the sentence of a refusal
     * @param base64 the bytes, also as {@code data:} URI
     */
    public static Picture of(String field, String base64, int maxBytes) {
        if (base64 == null || base64.isBlank())
            throw new InvalidProposal(field + " is empty: give the picture's bytes.");
        if (base64.regionMatches(true, 0, "http", 0, 4) || base64.contains("://"))
            throw new InvalidProposal(field + " is an address: pictures are not fetched, give their bytes in base64.");
        if (base64.length() > maxBytes / 3L * 4 + 200)
            throw new InvalidProposal(field + " is larger than " + (maxBytes >> 20) + " MB.");
        byte[] bytes = decode(field, base64);
        String type = type(bytes);
        if (type == null) throw new InvalidProposal(field + " must be a PNG or JPEG picture.");
        return new Picture(type, bytes, pixels(field, bytes));
    }

    /** The picture as {@code data:} URI. */
    public String dataUri() {
        return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] decode(String field, String base64) {
        try {
            boolean isUri = base64.startsWith("data:");
            return Base64.getMimeDecoder().decode(isUri ? base64.substring(base64.indexOf(',') + 1) : base64);
        } catch (IllegalArgumentException notBase64) {
            throw new InvalidProposal(field + " is not base64.");
        }
    }

    private static String type(byte[] bytes) {
        if (bytes.length < 4) return null;
        int magic = (bytes[0] & 0xff) << 24 | (bytes[1] & 0xff) << 16 | (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        if (magic == 0x89504e47) return "image/png";
        return magic >>> 8 == 0xffd8ff ? "image/jpeg" : null;
    }

    /** Reads the size before the pixels, so that a small file that unpacks to gigabytes is refused. */
    private static BufferedImage pixels(String field, byte[] bytes) {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) throw broken(field);
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                checkSize(field, reader);
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        } catch (InvalidProposal known) {
            throw known;
        } catch (IOException | RuntimeException unreadable) {
            throw broken(field);
        }
    }

    private static void checkSize(String field, ImageReader reader) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_PIXELS)
            throw new InvalidProposal(
                    "%s has %d × %d pixels; at most 12000 a side and 40 million in all can be printed."
                            .formatted(field, width, height));
    }

    private static InvalidProposal broken(String field) {
        return new InvalidProposal(
                field + " is broken or of a kind that cannot be read; save it anew as PNG or RGB JPEG.");
    }
}
