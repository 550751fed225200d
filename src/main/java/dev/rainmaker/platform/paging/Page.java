package dev.rainmaker.platform.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param page zero-based
 * @param total rows over all pages; null when the caller asked for none ({@code total=false}) or a word search has too many to count
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, int page, int size, Long total) {
    /** The same page with other items. */
    public <R> Page<R> map(Function<? super T, ? extends R> mapper) {
        return with(items.stream().<R>map(mapper).toList());
    }

    /** The same page with other items, made of these all at once. */
    public <R> Page<R> with(List<R> others) {
        return new Page<>(others, page, size, total);
    }
}
