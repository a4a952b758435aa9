package dev.syncline.testing;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A small Etilize export: a lamp (100) and a family of four cords (200 to 203), with the tables of a language, those of
 * all languages and a distributor's file.
 */
public final class TableExport {
    private final Path folder;

    private TableExport(Path folder) {
        this.folder = folder;
    }

    /** Writes the tables into a folder. */
    public static TableExport in(Path folder) throws IOException {
        TableExport export = new TableExport(folder);
        export.names();
        export.products();
        export.beside();
        return export;
    }

    private void names() throws IOException {
        write("G_manufacturer.csv", "manufacturerid,name,url", "3001,Norwind,");
        write(
                "G_category.csv",
                "categoryid,parentcategoryid,catlevel,displayorder,isactive",
                "10,0,1,1,1",
                "11,10,2,1,1",
                "12,10,2,2,1");
        write(
                "EN_US_categorynames.csv",
                "categoryid,name,localeid",
                "10,Light,1",
                "11,Lamps,1",
                "11,Lampes,3",
                "12,Cords,1");
        write(
                "EN_US_attributenames.csv",
                "attributeid,name,localeid",
                "1,Product Model,1",
                "2,Color,1",
                "2,Couleur,3",
                "3,Length,1",
                "4,Finish,1",
                "5,Weight (Approximate),1");
        write("EN_US_unitnames.csv", "unitid,name,baseunitid,multiple,localeid", "1,Pound,1,1,1", "2,Meter,2,1,1");
        write(
                "EN_US_locales.csv",
                "localeid,isactive,languagecode,countrycode,name",
                "1,1,en,US,English",
                "3,1,fr,CA,French");
    }

    private void products() throws IOException {
        write(
                "EN_US_B_product.csv",
                "productid,manufacturerid,isactive,mfgpartno,categoryid,isaccessory,equivalency",
                "100,3001,1,NW1,11,0,",
                "200,3001,1,CO1,12,0,F1",
                "201,3001,1,CO2,12,0,F1",
                "202,3001,1,CO3,12,0,F1",
                "203,3001,1,CO4,12,0,F1");
        List<String> texts = new ArrayList<>(List.of("productid,description,isdefault,type,localeid"));
        texts.add("100,Norwind Halo 1 Lamp - Red,1,2,1");
        texts.add("100,Lampe,1,2,3");
        texts.add("100,Bright & small.,1,1,1");
        List<String> attributes = new ArrayList<>(List.of(
                "productid,attributeid,categoryid,displayvalue,absolutevalue,unitid,isabsolute,isactive,localeid",
                "100,1,11,Halo 1,,,0,1,1",
                "100,2,11,Red,,,0,1,1",
                "100,2,11,Rouge,,,0,1,3",
                "100,2,12,Other,,,0,1,1",
                "100,4,11,Matt,,,0,1,1",
                "100,4,11,Gloss,,,0,1,1",
                "100,4,11,Old,,,0,0,1"));
        String[] colours = {"Black", "Black", "White", "White"};
        String[] lengths = {"1 m", "2 m", "1 m", "2 m"};
        for (int i = 0; i < 4; i++) {
            int id = 200 + i;
            texts.add(id + ",Norwind Cord - " + colours[i] + " - " + lengths[i] + ",1,2,1");
            attributes.add(id + ",1,12,Cord,,,0,1,1");
            attributes.add(id + ",2,12," + colours[i] + ",,,0,1,1");
            attributes.add(id + ",3,12," + lengths[i] + "," + lengths[i].charAt(0) + ",2,1,1,1");
            attributes.add(id + ",5,12,0.25 lb,0.25,1,1,1,1");
        }
        write("EN_US_B_productdescriptions.csv", texts.toArray(String[]::new));
        write("EN_US_D_productattributes.csv", attributes.toArray(String[]::new));
    }

    private void beside() throws IOException {
        write(
                "EN_US_B_productimages.csv",
                "productid,type,status",
                "100,75,Published",
                "100,500,Published",
                "100,Front,Published",
                "100,Rear,Inactive");
        write("EN_US_F_productfeaturebullets.csv", "productid,bullet,displayorder,localeid", "100,Dims,1,1");
        write("EN_US_A_productaccessories.csv", "productid,accessoryproductid,localeid", "100,200,1", "100,201,1");
        List<String> skus = new ArrayList<>(List.of("productid,name,sku,localeid,addeddate,discontinueddate"));
        List<String> offers = new ArrayList<>(
                List.of("sku,mfgpartno,upc,listprice,cost,map_price,qty_available,warehouse,eta,weight_lb"));
        skus.add("100,UPC,012345678905,1,,");
        skus.add("100,Northgate,N-100,1,,");
        offers.add("N-100,NW1,012345678905,20.00,12.50,,3,ATL,,1.5");
        offers.add("N-100,NW1,012345678905,20.00,12.50,,4,CHI,,1.5");
        for (int i = 0; i < 4; i++) {
            int id = 200 + i;
            skus.add(id + ",Northgate,N-" + id + ",1,,");
            offers.add("N-" + id + ",CO" + (i + 1) + ",," + (5 + i) + ".00,3.00,,9,ATL,,0.3");
        }
        write("EN_US_SKU_productskus.csv", skus.toArray(String[]::new));
        write("distributor.csv", offers.toArray(String[]::new));
    }

    private void write(String name, String... lines) throws IOException {
        Files.writeString(folder.resolve(name), String.join("\r\n", lines) + "\r\n");
    }

    /** Replaces a text in a table wherever it stands. */
    public void replace(String table, String text, String by) throws IOException {
        String all = Files.readString(folder.resolve(table));
        if (!all.contains(text)) {
            throw new IllegalArgumentException(table + " has no " + text);
        }
        Files.writeString(folder.resolve(table), all.replace(text, by));
    }

    /** Replaces a text in a table that is then written in another encoding. */
    public void encode(String table, String text, String by, Charset charset) throws IOException {
        replace(table, text, by);
        Files.writeString(folder.resolve(table), Files.readString(folder.resolve(table)), charset);
    }

    /** Turns the rows of a table about. */
    public void reverse(String table) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(folder.resolve(table)));
        Collections.reverse(lines.subList(1, lines.size()));
        write(table, lines.toArray(String[]::new));
    }

    /** Cuts the end of a table off. */
    public void cut(String table, int characters) throws IOException {
        String all = Files.readString(folder.resolve(table));
        Files.writeString(folder.resolve(table), all.substring(0, all.length() - characters));
    }
}
