package dev.rainmaker.platform.id;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;

/**
 * Makes ids: 128 bits, time-ordered (48 bits of milliseconds, 80 random bits), written as 26 lower-case Crockford base-32
 * characters. The same text is the only form everywhere: Java, JSON, URLs, SQL ({@code CHAR(26)}).
 *
 * <p>Two ids of one process never repeat and ids of one millisecond still ascend. Thread-safe.
 */
@ApplicationScoped
public class Ids {
    private static final char[] ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();

    private final SecureRandom random = new SecureRandom();
    private long lastMillis;
    private long high;
    private long low;

    /** The next id. */
    public String next() {
        return at(System.currentTimeMillis());
    }

    synchronized String at(long millis) {
        if (millis > lastMillis) {
            lastMillis = millis;
            high = random.nextLong() & 0xFF_FFFF_FFFFL;
            low = random.nextLong() & 0xFF_FFFF_FFFFL;
        } else if (++low > 0xFF_FFFF_FFFFL) {
            low = 0;
            high = (high + 1) & 0xFF_FFFF_FFFFL;
        }
        var text = new char[IdFormat.LENGTH];
        encode(lastMillis, text, 0, 10);
        encode(high, text, 10, 8);
        encode(low, text, 18, 8);
        return new String(text);
    }

    private static void encode(long value, char[] into, int from, int length) {
        for (int i = from + length - 1; i >= from; i--) {
            into[i] = ALPHABET[(int) (value & 31)];
            value >>>= 5;
        }
    }
}
