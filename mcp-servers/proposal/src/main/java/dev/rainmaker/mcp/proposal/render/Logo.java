package dev.rainmaker.mcp.proposal.render;

import dev.rainmaker.mcp.proposal.content.InvalidProposal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/**
 * A brand's logo, checked by decoding it: what is not a PNG or JPEG of sane size never reaches the document.
 *
 * @param dataUri the picture as {@code data:} URI
 */
record Logo(String dataUri) {
    private static final int MAX_BYTES = 1 << 20;
    private static final int MAX_SIDE = 4_000;

    /** @return null when there is no logo */
    static Logo of(String base64) {
        if (base64 == null || base64.isBlank()) return null;
        if (base64.length() > MAX_BYTES * 4 / 3 + 4)
            throw new InvalidProposal("brand.logo_base64 is larger than 1 MB.");
        byte[] bytes = decode(base64);
        String type = type(bytes);
        if (type == null || !isPicture(bytes))
            throw new InvalidProposal("brand.logo_base64 must be a PNG or JPEG picture of at most 4000 pixels a side.");
        return new Logo("data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes));
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            throw new InvalidProposal("brand.logo_base64 is not base64.");
        }
    }

    private static String type(byte[] bytes) {
        if (bytes.length < 4) return null;
        int magic = (bytes[0] & 0xff) << 24 | (bytes[1] & 0xff) << 16 | (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        if (magic == 0x89504e47) return "image/png";
        return magic >>> 8 == 0xffd8ff ? "image/jpeg" : null;
    }

    /** Reads the size before the pixels, so that a small file that unpacks to gigabytes is refused. */
    private static boolean isPicture(byte[] bytes) {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) return false;
            var reader = readers.next();
            try {
                reader.setInput(input);
                return reader.getWidth(0) <= MAX_SIDE && reader.getHeight(0) <= MAX_SIDE && reader.read(0) != null;
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            return false;
        }
    }
}
