# SPDX-FileCopyrightText: 2026 Riihi contributors
# SPDX-License-Identifier: EUPL-1.2
"""Makes the fonts of documents from those of the pages: three weights of Source Sans 3, each with both
subsets in one file, and a box for letters that are missing. Needs fonttools and brotli. The family is named
otherwise because the licence keeps the name 'Source' for unchanged fonts."""
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont
from fontTools.merge import Merger
from fontTools.merge import Options
import os
import tempfile
here=os.path.dirname(os.path.abspath(__file__))
src=os.path.join(here,"../../../base/ui/assets/fonts/source-sans-3-%s.woff2")
for w,name in ((400,"Regular"),(600,"Semibold"),(700,"Bold")):
    parts=[]
    for n in ("latin","latin-ext"):
        f=TTFont(src%n); f.flavor=None
        f=instantiateVariableFont(f,{"wght":w}, updateFontNames=False)
        for t in ("STAT","avar","MVAR","HVAR"):
            if t in f: del f[t]
        p=os.path.join(tempfile.gettempdir(),f"{n}-{w}.ttf"); f.save(p); parts.append(p)
    m=Merger(options=Options(drop_tables=["BASE","prep","gasp"]))
    out=m.merge(parts)
    nm=out["name"]
    nm.names=[r for r in nm.names if r.nameID in (0,5,14)]
    fam="Riihi Sans"
    sub={"Regular":"Regular","Semibold":"Regular","Bold":"Bold"}[name]
    for pid,enc,lang in ((3,1,0x409),):
        nm.setName(fam if name!="Semibold" else fam+" Semibold",1,pid,enc,lang)
        nm.setName(sub,2,pid,enc,lang)
        nm.setName(f"3.052;RiihiSans-{name}",3,pid,enc,lang)
        nm.setName(f"{fam} {name}",4,pid,enc,lang)
        nm.setName(f"RiihiSans-{name}",6,pid,enc,lang)
        if name=="Semibold":
            nm.setName(fam,16,pid,enc,lang); nm.setName(name,17,pid,enc,lang)
    os2=out["OS/2"]; os2.usWeightClass=w
    os2.fsSelection=(os2.fsSelection & ~0x61)|(0x20 if name=="Bold" else 0x40)
    out["head"].macStyle=1 if name=="Bold" else 0
    from fontTools.pens.ttGlyphPen import TTGlyphPen
    pen=TTGlyphPen(None)
    def box(a,b,c,d,rev):
        pts=[(a,b),(a,d),(c,d),(c,b)]
        if rev: pts.reverse()
        pen.moveTo(pts[0]); [pen.lineTo(p) for p in pts[1:]]; pen.closePath()
    box(60,0,440,560,False); box(100,40,400,520,True)
    order=out.getGlyphOrder()+["unknownchar"]
    out["glyf"]["unknownchar"]=pen.glyph()
    out["hmtx"]["unknownchar"]=(500,60)
    out.setGlyphOrder(order); out["maxp"].numGlyphs=len(order)
    for t in out["cmap"].tables:
        if t.isUnicode(): t.cmap[0xfffd]="unknownchar"
    out["head"].modified=out["head"].created
    p=os.path.join(here,f"riihi-sans-{w}.ttf")
    out.save(p); print(p, os.path.getsize(p), len(out.getBestCmap()))
