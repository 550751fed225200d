package dev.rainmaker.prospects.xlsx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** What can be told of a spreadsheet before it is read. Pure but for the file. */
public final class XlsxFile {
    /** Unpacked size of all parts; a small file that unpacks to more is no list of people. */
    static final long MOST_UNPACKED = 400L * 1024 * 1024;

    /** The texts of all cells are kept in memory while it is read. */
    static final long MOST_TEXTS = 64L * 1024 * 1024;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final String BOOK = "xl/workbook.xml";
    private static final String TEXTS = "xl/sharedStrings.xml";

    private XlsxFile() {}

    /** What a file is by its first bytes. */
    public enum Kind {
        XLSX,
        /** A spreadsheet of a program from before 2007. */
        XLS,
        /** Neither; text, as far as this class knows. */
        OTHER
    }

    public static Kind kind(Path file) throws IOException {
        byte[] start;
        try (var in = Files.newInputStream(file)) {
            start = in.readNBytes(4);
        }
        if (Arrays.equals(start, OLD)) {
            return Kind.XLS;
        }
        return Arrays.equals(start, ZIP) ? Kind.XLSX : Kind.OTHER;
    }

    /** Why the file is not to be read, as the rest of a sentence that begins with "It"; null when it may be. */
    public static String problem(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.getEntry(BOOK) == null) {
                return "is a packed file, but no spreadsheet.";
            }
            long unpacked = 0;
            var parts = zip.entries();
            while (parts.hasMoreElements()) {
                var part = parts.nextElement();
                long most = part.getName().equalsIgnoreCase(TEXTS) ? MOST_TEXTS : MOST_UNPACKED;
                long size = unpacked(zip, part, Math.min(most, MOST_UNPACKED - unpacked));
                if (size < 0) {
                    return "unpacks to more than a list of people can hold. Save it as CSV and try again.";
                }
                unpacked += size;
            }
            return null;
        } catch (ZipException broken) {
            return "is damaged and cannot be unpacked.";
        }
    }

    /** Counted, not believed: the size that a part states is only what its maker says. -1 when it is more than allowed. */
    private static long unpacked(ZipFile zip, ZipEntry part, long most) throws IOException {
        var buffer = new byte[1 << 16];
        long size = 0;
        try (var in = zip.getInputStream(part)) {
            int read;
            while ((read = in.read(buffer)) > 0) {
                size += read;
                if (size > most) {
                    return -1;
                }
            }
        }
        return size;
    }
}
