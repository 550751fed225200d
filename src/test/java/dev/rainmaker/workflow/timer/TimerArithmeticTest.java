package dev.rainmaker.workflow.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rainmaker.platform.timer.TimerKey;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimerArithmeticTest {
    @Test
    void pausesDoubleUpToAnHour() {
        assertThat(TimerBackOff.after(1)).isEqualTo(Duration.ofSeconds(2));
        assertThat(TimerBackOff.after(2)).isEqualTo(Duration.ofSeconds(4));
        assertThat(TimerBackOff.after(8)).isEqualTo(Duration.ofSeconds(256));
        assertThat(TimerBackOff.after(12)).isEqualTo(Duration.ofHours(1));
        assertThat(TimerBackOff.after(1_000)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void aKeyIsReadAsItWasWritten() {
        // Given
        var one = TimerKey.of("hunt", "0123456789abcdefghjkmnpqrs");
        var many = new TimerKey("meeting_reminder", "0123456789abcdefghjkmnpqrs", 24);
        // Then
        assertThat(one.text()).isEqualTo("hunt:0123456789abcdefghjkmnpqrs");
        assertThat(many.text()).isEqualTo("meeting_reminder:0123456789abcdefghjkmnpqrs:24");
        assertThat(TimerKey.parse(one.text())).isEqualTo(one);
        assertThat(TimerKey.parse(many.text())).isEqualTo(many);
    }

    @Test
    void aKeyThatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> TimerKey.of("Hunt", "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TimerKey.of("hunt", "a:b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TimerKey.of("hunt", "x".repeat(60))).isInstanceOf(IllegalArgumentException.class);
    }
}
