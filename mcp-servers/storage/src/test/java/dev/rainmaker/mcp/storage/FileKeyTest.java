package dev.rainmaker.mcp.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.mcp.server.ToolCallException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileKeyTest {
    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "..",
                "../x.txt",
                "a/../../x.txt",
                "a/..",
                "a/./b",
                "a..b",
                "/etc/passwd",
                "//etc/passwd",
                "a//b",
                "a/",
                ".hidden",
                "a/.ssh/id",
                "-rf",
                "a\\b",
                "..\\..\\windows\\win.ini",
                "C:\\x",
                "C:/x",
                "file:///etc/passwd",
                "%2e%2e/x",
                "..%2fx",
                "a%00b",
                "a\u0000b.txt",
                "a\nb",
                "a\r\nX-Evil: 1",
                "ä",
                "\u202egnp.exe",
                "\uff0e\uff0e/x",
                "a?b",
                "a#b",
                "a*b",
                "a b",
                "~/x",
                "$HOME/x",
                "a;rm",
                "1/2/3/4/5/6/7/8/9",
                "con|prn"
            })
    void nothingThatCouldLeaveThePlaceIsAKey(String hostile) {
        assertThatThrownBy(() -> new FileKey(hostile))
                .isInstanceOf(ToolCallException.class)
                .hasMessageStartingWith("key must be");
    }

    @Test
    void keysAreShort() {
        assertThat(FileKey.isOne("x".repeat(100))).isTrue();
        assertThat(FileKey.isOne("x".repeat(101))).isFalse();
        assertThat(FileKey.isOne("a/".repeat(7) + "b")).isTrue();
        assertThat(FileKey.isOne(("x".repeat(70) + "/").repeat(2) + "x".repeat(70)))
                .isFalse();
    }
}
