package dev.rainmaker.mcp.proposal.render;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera was held: phones store pictures lying and note in Exif (tag 0x0112) how to turn them. */
final class CameraRotation {
    private static final int ORIENTATION = 0x0112;
    private static final long EXIF = 0x457869660000L;

    private CameraRotation() {}

    /** The picture as it was seen; unchanged where nothing is noted. Mirrored pictures, which no camera makes, stay so. */
    static BufferedImage upright(byte[] jpeg, BufferedImage picture) {
        return switch (noted(jpeg)) {
            case 3 -> turned(picture, 2);
            case 6 -> turned(picture, 1);
            case 8 -> turned(picture, 3);
            default -> picture;
        };
    }

    /** 1 to 8 as Exif counts, 1 for upright. */
    static int noted(byte[] jpeg) {
        try {
            var bytes = ByteBuffer.wrap(jpeg).position(2);
            while ((bytes.getShort() & 0xffff) >>> 8 == 0xff) {
                int marker = bytes.get(bytes.position() - 1) & 0xff;
                int length = bytes.getShort() & 0xffff;
                if (marker == 0xda || length < 2) return 1;
                if (marker == 0xe1 && length > 16 && isExif(bytes))
                    return inExif(bytes.slice(bytes.position() + 6, length - 8));
                bytes.position(bytes.position() + length - 2);
            }
            return 1;
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException broken) {
            return 1;
        }
    }

    private static boolean isExif(ByteBuffer at) {
        return at.getLong(at.position()) >>> 16 == EXIF;
    }

    private static int inExif(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xffff;
        for (int n = 0; n < entries; n++) {
            int entry = directory + 2 + 12 * n;
            if ((tiff.getShort(entry) & 0xffff) == ORIENTATION) return tiff.getShort(entry + 8) & 0xffff;
        }
        return 1;
    }

    private static BufferedImage turned(BufferedImage picture, int quarters) {
        var turn = AffineTransform.getQuadrantRotateInstance(quarters);
        if (quarters == 1) turn.preConcatenate(AffineTransform.getTranslateInstance(picture.getHeight(), 0));
        if (quarters == 2)
            turn.preConcatenate(AffineTransform.getTranslateInstance(picture.getWidth(), picture.getHeight()));
        if (quarters == 3) turn.preConcatenate(AffineTransform.getTranslateInstance(0, picture.getWidth()));
        boolean isHalf = quarters == 2;
        var upright = new BufferedImage(
                isHalf ? picture.getWidth() : picture.getHeight(),
                isHalf ? picture.getHeight() : picture.getWidth(),
                BufferedImage.TYPE_INT_RGB);
        var pen = upright.createGraphics();
        pen.drawImage(picture, turn, null);
        pen.dispose();
        return upright;
    }
}
