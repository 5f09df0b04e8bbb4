"""Feeds and sitemaps as they should be, one of each kind."""

from __future__ import annotations

import json

ATOM = b"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://news.example/atom/" xml:lang="en-GB">
<title type="html">News of &lt;b&gt;Freedonia&lt;/b&gt; &amp;amp; Sylvania</title>
<id>tag:news.example,2025:feed</id><updated>2025-06-19T10:00:00Z</updated>
<link rel="self" href="feed"/><link href="home"/>
<entry><id>tag:news.example,2025:1</id><title>Talks: 1 &lt; 2</title>
<link rel="enclosure" type="audio/mpeg" href="talks.mp3"/><link rel="alternate" href="talks.html"/>
<published>2025-06-18T09:00:00+02:00</published><updated>2025-06-19T08:00:00Z</updated>
<author><name>Jane Roe</name><email>jane.roe@news.example</email></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>They <b>met</b>.</p></div></content></entry>
<entry><id>https://news.example/atom/two</id><title type="html">Troops &lt;i&gt;leave&lt;/i&gt;</title>
<updated>2025-06-17T08:00:00Z</updated><summary>In short.</summary>
<content type="html">&lt;p&gt;At length.&lt;/p&gt;</content></entry>
</feed>"""

RDF = b"""<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel rdf:about="https://news.example/rdf"><title>Freedonia Wire</title><link>https://news.example/</link>
<dc:language>en</dc:language><items><rdf:Seq><rdf:li rdf:resource="https://news.example/1"/></rdf:Seq></items></channel>
<image rdf:about="x"><title>Logo</title><url>logo.png</url></image>
<item rdf:about="https://news.example/1"><title>Envoy arrives</title><link>https://news.example/1</link>
<description>An envoy came.</description><dc:creator>Jane Roe</dc:creator><dc:date>2025-06-19T08:00:00+00:00</dc:date>
<content:encoded><![CDATA[<p>An <em>envoy</em> came & left.</p>]]></content:encoded></item>
</rdf:RDF>"""

OLD_RSS = b"""<?xml version="1.0" encoding="ISO-8859-1"?>
<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://news.example/rss-0.91.dtd">
<rss version="0.91"><channel><title>Old News</title><link>http://news.example/</link><language>EN_us</language>
<lastBuildDate>Thu, 19 Jun 2025 08:00:00 GMT</lastBuildDate><ttl>30</ttl>
<image><title>Logo</title><url>http://news.example/logo.png</url><link>http://news.example/logo</link></image>
<item><title>M\xfcller resigns &#8211; at last</title><link>/old/1?a=1&amp;b=2</link></item>
</channel></rss>"""

JSON_FEED = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Freedonia in JSON",
        "home_page_url": "https://news.example/",
        "language": "en",
        "items": [
            {
                "id": "one",
                "url": "/json/1",
                "title": "Ships sail",
                "content_html": "<p>Ships sailed.</p>",
                "date_published": "2025-06-19T08:00:00+03:00",
                "date_modified": "2025-06-19T09:00:00+03:00",
                "authors": [{"name": "Jane Roe"}, {"name": "A. Smith"}],
            },
            {"id": 2, "external_url": "https://other.example/2", "content_text": "Only text.", "author": {"name": "B"}},
        ],
    }
).encode()

NEWS_SITEMAP = b"""<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc>https://news.example/1</loc><lastmod>2025-06-19T09:00:00Z</lastmod>
<image:image><image:loc>https://news.example/1.jpg</image:loc><image:title>A picture</image:title></image:image>
<news:news><news:publication><news:name>Freedonia</news:name><news:language>en</news:language></news:publication>
<news:publication_date>2025-06-19</news:publication_date><news:title>Envoy &amp; ships</news:title></news:news></url>
<url><loc> https://news.example/2?a=1&amp;b=2 </loc></url>
</urlset>"""

SITEMAP_INDEX = b"""<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>https://news.example/sitemap-1.xml.gz</loc><lastmod>2025-06-19</lastmod></sitemap>
<sitemap><loc>/sitemap-2.xml</loc></sitemap>
</sitemapindex>"""
