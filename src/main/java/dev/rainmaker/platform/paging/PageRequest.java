package dev.rainmaker.platform.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import org.jboss.resteasy.reactive.RestQuery;

/** Query parameters {@code page}, {@code size}, {@code sort} and {@code total} of every list. Use as a bean parameter. */
public class PageRequest {
    @RestQuery
    @DefaultValue("0")
    @Min(0)
    @Max(100_000)
    public int page;

    @RestQuery
    @DefaultValue("20")
    @Min(1)
    @Max(200)
    public int size;

    @RestQuery
    @Size(max = 60)
    public String sort;

    @RestQuery
    @DefaultValue("true")
    public boolean total;

    /** A request made in code. */
    public static PageRequest of(int page, int size, String sort) {
        var request = new PageRequest();
        request.page = page;
        request.size = size;
        request.sort = sort;
        request.total = true;
        return request;
    }

    public int offset() {
        return page * size;
    }
}
