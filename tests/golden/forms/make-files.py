# Made-up answers to one small form, written as each form service writes its export, as far as it could be
# looked up (tests/data/PROVENANCE.md, «Headers of the services of forms»). Run in tests/data/forms: python3 ../../golden/forms/make-files.py
import random, csv, json, datetime
random.seed(7)
N=40
agree=["Helt uenig","Delvis uenig","Delvis enig","Helt enig"]
role=["Rektor","Inspektør","Lærer"]
tools=["Teams","Zoom","Skype for Business, eldre","Ingen av disse"]
items=["Vi deler erfaringer med hverandre","Ledelsen gir tydelige mål","Jeg trives på jobben"]
def person(i):
    t=random.gauss(0,1)
    it=[agree[min(3,max(0,round(1.7+0.8*t+random.gauss(0,.7))))] for _ in items]
    tk=[x for x in tools[:3] if random.random()<.45] or [tools[3]]
    return dict(role=random.choice(role), items=it, tools=tk, years=random.randint(0,30), text=random.choice(["","Mer tid til samarbeid","Kurset var nyttig, men langt","Bra","Flere eksempler fra skolehverdagen","Takk for et fint opplegg"])+(" "+str(i) if random.random()<.3 else ""), t=datetime.datetime(2025,3,1,8,0)+datetime.timedelta(minutes=37*i))
P=[person(i) for i in range(N)]
q="Hvor enig er du i påstandene?"
# google csv
with open("google.csv","w",newline="") as f:
    w=csv.writer(f,quoting=csv.QUOTE_ALL)
    w.writerow(["Tidsmerke","Hva er rollen din?"]+[f"{q} [{x}]" for x in items]+["Hvilke verktøy bruker du?","Hvor mange år har du vært leder?","Har du noe å tilføye?"])
    for p in P:
        t=p["t"]; ap="AM" if t.hour<12 else "PM"; h=t.hour%12 or 12
        w.writerow([t.strftime(f"%Y/%m/%d {h}:%M:%S {ap} GMT+1"),p["role"]]+p["items"]+[";".join(p["tools"]),p["years"],p["text"]])
# google sheets norwegian
with open("google-sheet.csv","w",newline="") as f:
    w=csv.writer(f)
    w.writerow(["Tidsmerke","E-postadresse","Hva er rollen din?"]+[f"{q} [{x}]" for x in items]+["Hvilke verktøy bruker du?","Hvor mange år har du vært leder?"])
    for i,p in enumerate(P):
        t=p["t"]
        w.writerow([t.strftime("%d.%m.%Y kl. %H.%M.%S"),f"person{i}@example.org",p["role"]]+p["items"]+[", ".join(p["tools"]),p["years"]])
# limesurvey codes
with open("lime-codes.csv","w",newline="",encoding="utf-8-sig") as f:
    w=csv.writer(f,quoting=csv.QUOTE_ALL)
    w.writerow(["id","submitdate","lastpage","startlanguage","seed","startdate","datestamp","G01Q01","G01Q01[other]"]+[f"G02Q02[SQ00{i+1}]" for i in range(3)]+[f"G02Q03[SQ00{i+1}]" for i in range(4)]+["G02Q03[other]","G03Q04","G03Q05","G03Q05[comment]"])
    for i,p in enumerate(P):
        t=p["t"].strftime("%Y-%m-%d %H:%M:%S")
        w.writerow([i+1,t,3,"nb",1000000+i*7919,t,t,f"AO0{role.index(p['role'])+1}",""]+[f"AO0{agree.index(x)+1}" for x in p["items"]]+["Y" if x in p["tools"] else "" for x in tools]+[""]+[p["years"],"Y" if i%2 else "N", p["text"]])
# lime full
with open("lime-full.csv","w",newline="",encoding="utf-8-sig") as f:
    w=csv.writer(f,quoting=csv.QUOTE_ALL)
    w.writerow(["Svar-ID","Dato sendt","Siste side","Startspråk","Frø","Dato startet","Dato for siste handling","Hva er rollen din?","Hva er rollen din? [Annet]"]+[f"{q} [{x}]" for x in items]+[f"Hvilke verktøy bruker du? [{x}]" for x in tools]+["Hvilke verktøy bruker du? [Annet]","Hvor mange år har du vært leder?","Har du hatt veileder?","Har du hatt veileder? [Kommentar]"])
    for i,p in enumerate(P):
        t=p["t"].strftime("%Y-%m-%d %H:%M:%S")
        w.writerow([i+1,t,3,"nb",1000000+i*7919,t,t,p["role"],""]+p["items"]+["Ja" if x in p["tools"] else "Nei" for x in tools]+[""]+[p["years"],"Ja" if i%2 else "Nei",p["text"]])
# qualtrics (choice text)
names=["StartDate","EndDate","Status","IPAddress","Progress","Duration (in seconds)","Finished","RecordedDate","ResponseId","RecipientLastName","RecipientFirstName","RecipientEmail","ExternalReference","LocationLatitude","LocationLongitude","DistributionChannel","UserLanguage","Q1","Q2_1","Q2_2","Q2_3","Q3","Q4","Q5"]
word=["Start Date","End Date","Response Type","IP Address","Progress","Duration (in seconds)","Finished","Recorded Date","Response ID","Recipient Last Name","Recipient First Name","Recipient Email","External Data Reference","Location Latitude","Location Longitude","Distribution Channel","User Language","Hva er rollen din?"]+[f"{q} - {x}" for x in items]+["Hvilke verktøy bruker du? - Selected Choice","Hvor mange år har du vært leder?","Har du noe å tilføye?"]
imp=[json.dumps({"ImportId":x,"timeZone":"Europe/Oslo"} if "Date" in n else {"ImportId":x},separators=(",",":")) for n,x in zip(names,["startDate","endDate","status","ipAddress","progress","duration","finished","recordedDate","_recordId","recipientLastName","recipientFirstName","recipientEmail","externalDataReference","locationLatitude","locationLongitude","distributionChannel","userLanguage","QID1","QID2_1","QID2_2","QID2_3","QID3","QID4_TEXT","QID5_TEXT"])]
for name,codes in (("qualtrics.csv",False),("qualtrics-num.csv",True)):
  with open(name,"w",newline="",encoding="utf-8") as f:
    w=csv.writer(f,quoting=csv.QUOTE_MINIMAL); w.writerow(names); w.writerow(word); w.writerow(imp)
    for i,p in enumerate(P):
        t=p["t"].strftime("%Y-%m-%d %H:%M:%S"); 
        rid="R_"+"".join(random.choice("abcdefghijkABCDEFG123456789") for _ in range(15))
        if codes: w.writerow([t,t,0,f"158.36.4.{i}",100,200+i,1,t,rid,"","","","",59.9,10.7,"anonymous","NO",role.index(p["role"])+1]+[agree.index(x)+1 for x in p["items"]]+[",".join(str(tools.index(x)+1) for x in p["tools"]),p["years"],p["text"]])
        else: w.writerow([t,t,"IP Address",f"158.36.4.{i}",100,200+i,"True",t,rid,"","","","",59.9,10.7,"anonymous","NO",p["role"]]+p["items"]+[",".join(p["tools"]),p["years"],p["text"]])
# smartsurvey: the question over its first column, items and options in the second row of three (the third is empty here)
with open("smartsurvey.csv","w",newline="",encoding="utf-8-sig") as f:
    w=csv.writer(f)
    own=["UserID","UserNo","Name","Email","IP Address","Unique ID","Tracking Link","Started","Ended"]
    w.writerow(own+["Q1. Hva er rollen din?",f"Q2. {q}"]+[""]*(len(items)-1)+["Q3. Hvilke verktøy bruker du?"]+[""]*(len(tools)-1)+["Q4. Hvor mange år har du vært leder?","Q5. Har du noe å tilføye?"])
    w.writerow([""]*(len(own)+1)+items+tools+["",""])
    w.writerow([""]*(len(own)+3+len(items)+len(tools)))
    for i,p in enumerate(P):
        t=p["t"].strftime("%Y-%m-%d")
        w.writerow([144000000+i*131,i+1,"","",f"158.36.4.{i}","","Web link",t,t,p["role"]]+p["items"]+[x if x in p["tools"] else "" for x in tools]+[p["years"],p["text"]])
# questback
with open("questback.csv","w",newline="",encoding="cp1252") as f:
    w=csv.writer(f,delimiter=";")
    w.writerow(["Respondent ID","Status","Startet","Fullført","1. Hva er rollen din?"]+[f"2. {q}: {x}" for x in items]+[f"3. Hvilke verktøy bruker du? ({x})" for x in tools]+["4. Hvor mange år har du vært leder?","5. Har du noe å tilføye?"])
    for i,p in enumerate(P):
        t=p["t"].strftime("%d.%m.%Y %H:%M")
        w.writerow([9000+i,"Fullført",t,t,p["role"]]+p["items"]+[1 if x in p["tools"] else 0 for x in tools]+[p["years"],p["text"]])
# nettskjema without code book, semicolon
with open("nettskjema.csv","w",newline="",encoding="utf-8-sig") as f:
    w=csv.writer(f,delimiter=";",quoting=csv.QUOTE_ALL)
    w.writerow(["$submission_id","$created","$answer_time_ms","Hva er rollen din?"]+[f"{q} {x}" for x in items]+["Hvilke verktøy bruker du?","Hvor mange år har du vært leder?","Har du noe å tilføye?"])
    for i,p in enumerate(P):
        w.writerow([31000000+i,p["t"].strftime("%Y-%m-%dT%H:%M:%S"),60000+i*100,p["role"]]+p["items"]+[";".join(p["tools"]),p["years"],p["text"]])
# all text
with open("alltext.csv","w",newline="",encoding="utf-8") as f:
    w=csv.writer(f); w.writerow(["Hva var bra?","Hva kan bli bedre?"])
    for i in range(30): w.writerow([random.choice(["Samtalene i gruppa","Foredraget om læring","Maten","God tid"])+f" {i} og mer til",f"Lengre pauser {i}, og flere eksempler"])
