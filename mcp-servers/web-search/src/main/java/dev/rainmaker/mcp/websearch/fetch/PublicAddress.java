package dev.rainmaker.mcp.websearch.fetch;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Whether an address is one of the open internet. Everything that IANA keeps for special purposes is not (registries of RFC
 * 6890 for IPv4 and IPv6): a page there would be of this machine, its network, or its cloud's metadata service.
 */
final class PublicAddress {
    private static final List<Block> KEPT_IPV4 = blocks(
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private
            "100.64.0.0/10", // shared by carriers
            "127.0.0.0/8", // loopback
            "168.63.129.16/32", // a cloud's own services, seen from each of its machines
            "169.254.0.0/16", // link, metadata of clouds
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocols
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // 6to4 relays
            "192.168.0.0/16", // private
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"); // reserved, broadcast
    private static final Block OPEN_IPV6 = block("2000::/3");
    private static final List<Block> KEPT_IPV6 = blocks(
            "2001::/23", // protocols, Teredo
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4: carries an IPv4 address
            "3fff::/20"); // documentation

    private PublicAddress() {}

    /** IPv4 addresses that come as IPv6 ({@code ::ffff:…}) are judged as what they are. */
    static boolean is(InetAddress address) {
        if (address instanceof Inet4Address) {
            return KEPT_IPV4.stream().noneMatch(block -> block.contains(address));
        }
        return OPEN_IPV6.contains(address) && KEPT_IPV6.stream().noneMatch(block -> block.contains(address));
    }

    private record Block(BigInteger prefix, int bits, int length) {
        boolean contains(InetAddress address) {
            return new BigInteger(1, address.getAddress())
                    .shiftRight(length - bits)
                    .equals(prefix);
        }
    }

    private static List<Block> blocks(String... texts) {
        return List.of(texts).stream().map(PublicAddress::block).toList();
    }

    private static Block block(String text) {
        var parts = text.split("/");
        var bytes = InetAddress.ofLiteral(parts[0]).getAddress();
        int length = bytes.length * 8;
        int bits = Integer.parseInt(parts[1]);
        return new Block(new BigInteger(1, bytes).shiftRight(length - bits), bits, length);
    }
}
