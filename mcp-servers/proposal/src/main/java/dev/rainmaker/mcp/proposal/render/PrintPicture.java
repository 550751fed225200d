package dev.rainmaker.mcp.proposal.render;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/**
 * A picture made ready for paper: no more pixels than print needs, upright as the camera noted, always JPEG in RGB,
 * transparency on white.
 *
 * @param dataUri the picture as {@code data:} URI
 * @param ratio width by height
 */
public record PrintPicture(String dataUri, double ratio) {
    private static final int LONG_SIDE = 1_500;
    private static final float QUALITY = 0.86f;

    public static PrintPicture of(Picture picture) {
        var pixels = picture.type().equals("image/jpeg")
                ? CameraRotation.upright(picture.bytes(), picture.pixels())
                : picture.pixels();
        double scale = Math.min(1, (double) LONG_SIDE / Math.max(pixels.getWidth(), pixels.getHeight()));
        var flat = flat(pixels, side(pixels.getWidth(), scale), side(pixels.getHeight(), scale));
        return new PrintPicture(
                "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg(flat)),
                (double) pixels.getWidth() / pixels.getHeight());
    }

    private static int side(int pixels, double scale) {
        return Math.max(1, (int) Math.round(pixels * scale));
    }

    /** Halves until it is near, so that nothing flickers, then scales the rest. */
    private static BufferedImage flat(BufferedImage picture, int width, int height) {
        var now = drawn(picture, picture.getWidth(), picture.getHeight());
        while (now.getWidth() > 2 * width && now.getHeight() > 2 * height) {
            now = drawn(now, now.getWidth() / 2, now.getHeight() / 2);
        }
        return now.getWidth() == width && now.getHeight() == height ? now : drawn(now, width, height);
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height) {
        var flat = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = flat.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
        pen.dispose();
        return flat;
    }

    private static byte[] jpeg(BufferedImage picture) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            var quality = writer.getDefaultWriteParam();
            quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            quality.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), quality);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
