package vn.lienthong.steering.web;

import java.util.List;
import vn.lienthong.steering.open.DataFile;
import vn.lienthong.steering.open.Dataset;

/** A data set of the catalogue with its files. */
public record OfferedData(Dataset dataset, List<Available> files) {

    public OfferedData {
        files = List.copyOf(files);
    }

    /**
     * A file in the catalogue.
     *
     * @param address from which it can be fetched as of its day again
     * @param bytes how large it is
     * @param sha256 64 hexadecimal digits
     */
    public record Available(DataFile.Format format, String address, int bytes, String sha256) {}
}
