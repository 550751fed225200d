package dev.rainmaker.platform.id;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

class IdFormatTest {
    @Property
    void theCheckIsThePublishedPattern(
            @ForAll @StringLength(min = 24, max = 27) @CharRange(from = '0', to = 'z') String anything,
            @ForAll @StringLength(26) @CharRange(from = '0', to = '8') String nearly) {
        assertThat(IdFormat.isId(anything)).isEqualTo(anything.matches(IdFormat.PATTERN));
        assertThat(IdFormat.isId(nearly)).isEqualTo(nearly.matches(IdFormat.PATTERN));
    }
}
