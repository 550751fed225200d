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
                "con|prn",
                "con",
                "CON",
                "nul.txt",
                "a/AUX.tar.gz",
                "prn/a",
                "a/Com1/b",
                "lpt9.pdf",
                "a.",
                "a./b",
                "a/b.",
                "a .txt",
                "a\tb",
                "..;/x",
                "a/..;/b",
                "\\\\host\\share",
                "//host/share",
                "..%5cx",
                "%252e%252e%252fx",
                "%c0%ae%c0%ae/x",
                "a\u2215b",
                "a\u2044b",
                "\u2025/x",
                "a\u0338b",
                "e\u0301.txt",
                "a\u00a0b",
                "a\u200bb",
                "\ufeffa",
                "a:stream",
                "a.txt::$DATA",
                "`id`",
                "{a,b}",
                "a'b",
                "a\"b",
                "a<b",
                "a&b",
                "a=b",
                "a,b",
                "a@b",
                "a+b",
                "a!b"
            })
    void nothingThatCouldLeaveThePlaceIsAKey(String hostile) {
        assertThatThrownBy(() -> new FileKey(hostile))
                .isInstanceOf(ToolCallException.class)
                .hasMessageStartingWith("key must be");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "Offer.pdf",
                "a/b/c.tar.gz",
                "console.txt",
                "auxiliary/x",
                "com10",
                "nullable.csv",
                "a-b_c.d",
                "1/2"
            })
    void whatOnlyLooksSpecialIsAKey(String harmless) {
        assertThat(new FileKey(harmless).value()).isEqualTo(harmless);
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
