package vn.lienthong.services;

import org.springframework.modulith.NamedInterface;

/** How a dossier came in. */
@NamedInterface("events")
public enum Channel {
    /** At the counter. */
    COUNTER,
    /** Over the network. */
    ONLINE,
    /** By public post. */
    POST
}
