package dev.rainmaker.mcp.proposal;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Pictures to test with, drawn on the spot. */
public final class Pictures {
    private Pictures() {}

    /** A gradient with a disc in it. */
    public static String drawn(int width, int height, Color from, Color to, String format) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, from, width, height, to));
        pen.fillRect(0, 0, width, height);
        pen.setColor(new Color(255, 255, 255, 120));
        int disc = Math.min(width, height) / 2;
        pen.fillOval(width / 2 - disc / 2, height / 2 - disc / 2, disc, disc);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    public static String aPhoto(int width, int height) {
        return drawn(width, height, new Color(0x588157), new Color(0xdad7cd), "jpeg");
    }

    /** A PNG that says it is huge, and of which the pixels would be, too: a few bytes that unpack to gigabytes. */
    public static byte[] aBomb(int side) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        try {
            var header = new ByteArrayOutputStream();
            var out = new DataOutputStream(header);
            out.writeInt(side);
            out.writeInt(side);
            out.write(new byte[] {8, 2, 0, 0, 0});
            chunk(bytes, "IHDR", header.toByteArray());
            var pixels = new ByteArrayOutputStream();
            try (var deflated = new DeflaterOutputStream(pixels)) {
                deflated.write(new byte[1_000_000]);
            }
            chunk(bytes, "IDAT", pixels.toByteArray());
            chunk(bytes, "IEND", new byte[0]);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream to, String type, byte[] data) throws IOException {
        var out = new DataOutputStream(to);
        out.writeInt(data.length);
        var body = new ByteArrayOutputStream();
        body.writeBytes(type.getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(data);
        var check = new CRC32();
        check.update(body.toByteArray());
        out.write(body.toByteArray());
        out.writeInt((int) check.getValue());
    }
}
