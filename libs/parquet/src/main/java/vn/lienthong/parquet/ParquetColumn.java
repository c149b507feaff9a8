package vn.lienthong.parquet;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Type;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type.Repetition;

/**
 * A column of a Parquet file that is read.
 *
 * @param title its name in the schema
 * @param place its place among the columns of each row group
 * @param kind what its values are
 * @param descriptor of it, for the decoder
 */
public record ParquetColumn(String title, int place, Kind kind, ColumnDescriptor descriptor) {

    private static final int UUID_BYTES = 16;

    /** Values that can be written as text without a doubt. */
    public enum Kind {
        TEXT(PrimitiveType.PrimitiveTypeName.BINARY, 0) {
            @Override
            String text(ColumnReader value) {
                return new String(value.getBinary().getBytes(), StandardCharsets.UTF_8);
            }
        },
        DATE(PrimitiveType.PrimitiveTypeName.INT32, 0) {
            @Override
            String text(ColumnReader value) {
                return LocalDate.ofEpochDay(value.getInteger()).toString();
            }
        },
        /** A whole number; zeros that stood before it are lost. */
        INTEGER(PrimitiveType.PrimitiveTypeName.INT32, 0) {
            @Override
            String text(ColumnReader value) {
                return Integer.toString(value.getInteger());
            }
        },
        /** The same of 64 bits. */
        LONG(PrimitiveType.PrimitiveTypeName.INT64, 0) {
            @Override
            String text(ColumnReader value) {
                return Long.toString(value.getLong());
            }
        },
        UUID(PrimitiveType.PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY, UUID_BYTES) {
            @Override
            String text(ColumnReader value) {
                ByteBuffer bytes = value.getBinary().toByteBuffer();
                return new UUID(bytes.getLong(), bytes.getLong()).toString();
            }
        };

        private final PrimitiveType.PrimitiveTypeName type;
        private final int length;

        Kind(PrimitiveType.PrimitiveTypeName type, int length) {
            this.type = type;
            this.length = length;
        }

        /** The value at which a reader stands. */
        abstract String text(ColumnReader value);
    }

    /**
     * A column at the top of the schema.
     *
     * @param place of its values; of a group the place of its first
     */
    static ParquetColumn of(SchemaElement element, Kind kind, int place) {
        boolean optional = element.getRepetition_type() == FieldRepetitionType.OPTIONAL;
        var type =
                new PrimitiveType(
                        optional ? Repetition.OPTIONAL : Repetition.REQUIRED,
                        kind.type,
                        kind.length,
                        element.getName());
        return new ParquetColumn(
                ParquetTable.there(element.getName()),
                place,
                kind,
                new ColumnDescriptor(new String[] {element.getName()}, type, 0, optional ? 1 : 0));
    }

    /** What the values of a column are; empty for what would have to be guessed at. */
    static Optional<Kind> kind(SchemaElement element) {
        if (element.getNum_children() > 0
                || element.getRepetition_type() == FieldRepetitionType.REPEATED
                || !element.isSetType()) {
            return Optional.empty();
        }
        LogicalType logical = element.isSetLogicalType() ? element.getLogicalType() : null;
        ConvertedType converted =
                element.isSetConverted_type() ? element.getConverted_type() : null;
        boolean date = logical != null && logical.isSetDATE() || converted == ConvertedType.DATE;
        boolean text =
                logical != null && (logical.isSetSTRING() || logical.isSetENUM())
                        || converted == ConvertedType.UTF8
                        || converted == ConvertedType.ENUM
                        || logical == null && converted == null;
        if (element.getType() == Type.BYTE_ARRAY && text) {
            return Optional.of(Kind.TEXT);
        }
        if (element.getType() == Type.INT32 && date) {
            return Optional.of(Kind.DATE);
        }
        boolean plain =
                converted == null && (logical == null || logical.isSetINTEGER())
                        || converted == ConvertedType.INT_32
                        || converted == ConvertedType.INT_64;
        if (plain && element.getType() == Type.INT32) {
            return Optional.of(Kind.INTEGER);
        }
        if (plain && element.getType() == Type.INT64) {
            return Optional.of(Kind.LONG);
        }
        return element.getType() == Type.FIXED_LEN_BYTE_ARRAY
                        && element.getType_length() == UUID_BYTES
                        && logical != null
                        && logical.isSetUUID()
                ? Optional.of(Kind.UUID)
                : Optional.empty();
    }

    /** The name of a type, for whoever has to change it. */
    static String typeOf(SchemaElement element) {
        if (element.getNum_children() > 0) {
            return "GROUP";
        }
        if (element.getRepetition_type() == FieldRepetitionType.REPEATED) {
            return "REPEATED";
        }
        Type physical = element.getType();
        LogicalType logical = element.getLogicalType();
        ConvertedType converted = element.getConverted_type();
        String name = physical == null ? "?" : physical.name();
        if (logical != null) {
            return name + " " + logical.getSetField().name();
        }
        return converted == null ? name : name + " " + converted.name();
    }
}
