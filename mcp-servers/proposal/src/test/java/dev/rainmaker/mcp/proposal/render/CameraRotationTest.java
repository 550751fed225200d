package dev.rainmaker.mcp.proposal.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.mcp.proposal.Pictures;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CameraRotationTest {
    private static final byte[] PHOTO = Base64.getDecoder().decode(Pictures.aPhoto(60, 20));

    /** A photo with an Exif block behind its first two bytes, as cameras write it. */
    private static byte[] noted(int orientation, ByteOrder order) {
        var exif = ByteBuffer.allocate(2 + 2 + 6 + 8 + 2 + 12 + 4);
        exif.putShort((short) 0xffe1).putShort((short) (exif.capacity() - 2));
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).order(order);
        exif.put((order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM").getBytes(StandardCharsets.US_ASCII));
        exif.putShort((short) 42).putInt(8).putShort((short) 1);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
        var photo = new ByteArrayOutputStream();
        photo.write(PHOTO, 0, 2);
        photo.writeBytes(exif.array());
        photo.write(PHOTO, 2, PHOTO.length - 2);
        return photo.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({"1, 60, 20", "3, 60, 20", "6, 20, 60", "8, 20, 60", "77, 60, 20"})
    void aPhotoStandsAsItWasSeen(int orientation, int width, int height) throws IOException {
        for (var order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
            var jpeg = noted(orientation, order);
            assertThat(CameraRotation.noted(jpeg)).isEqualTo(orientation);
            var upright = CameraRotation.upright(jpeg, ImageIO.read(new ByteArrayInputStream(jpeg)));
            assertThat(upright.getWidth()).isEqualTo(width);
            assertThat(upright.getHeight()).isEqualTo(height);
        }
    }

    @Test
    void theCornersGoWhereTheyBelong() throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(PHOTO));
        var turned = CameraRotation.upright(noted(6, ByteOrder.BIG_ENDIAN), picture);
        assertThat(turned.getRGB(turned.getWidth() - 1, 0)).isEqualTo(picture.getRGB(0, 0));
        var back = CameraRotation.upright(noted(8, ByteOrder.BIG_ENDIAN), turned);
        assertThat(back.getRGB(5, 5)).isEqualTo(picture.getRGB(5, 5));
    }

    @Test
    void brokenNotesAreNoNotes() {
        var random = new Random(7);
        var jpeg = noted(6, ByteOrder.BIG_ENDIAN);
        for (int n = 0; n < 2_000; n++) {
            var broken = Arrays.copyOf(jpeg, 2 + random.nextInt(60));
            broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            assertThat(CameraRotation.noted(broken)).isNotNegative();
        }
    }
}
